using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>Work on animals or cells said of people.</summary>
internal sealed class PopulationJump : ArticleRule
{
    public override RuleDescription Description { get; } = new("POPULATION-JUMP", Severity.Warning, "Work on animals or cells said of people",
        "Most of what helps animals was never seen to help people.", "Name the species, or cite work on people.", "In patients, moths are calmer (https://doi.org/10.5555/lamp.2036.dal).");

    public override string Clean => "In patients, lamps glow longer (https://doi.org/10.5555/lamp.2031.ard).";

    public override void Check(ArticleInAudit article, RuleReport report) => article.Judge(report, sentence =>
        Wordings.SpeaksOfPeople(sentence.Text) && sentence.AllStudies.All(s => StratumOf(s) != Stratum.People)
            ? $"The sentence speaks of people; {string.Join(" and ", sentence.AllStudies.Select(s => $"{s.ShortCitation()} ({s.Design.Word().Replace('-', ' ')})"))} {(sentence.AllStudies.Count == 1 ? "is" : "are")} work on {string.Join(" and ", sentence.AllStudies.Select(s => StratumOf(s).Word()).Distinct())}."
            : null);

    private static Stratum StratumOf(Study study) => Strata.Of(study.Design, study.Pools, study.Organism);
}
