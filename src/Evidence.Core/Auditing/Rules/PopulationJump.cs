using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>Work on animals or cells said of people.</summary>
internal sealed class PopulationJump : ArticleRule
{
    public override RuleDescription Description { get; } = new("POPULATION-JUMP", Severity.Warning, "Work on animals or cells said of people",
        "Most of what helps animals was never seen to help people.", "Name the species, or cite work on people.", "In patients, moths are calmer (https://doi.org/10.5555/lamp.2036.dal).");

    public override string Clean => "In patients, lamps glow longer (https://doi.org/10.5555/lamp.2031.ard).";

    public override void Check(ArticleInAudit article, RuleReport report)
    {
        foreach (CitedSentence sentence in article.OnStudies(report))
        {
            if (Wordings.SpeaksOfPeople(sentence.Text) && sentence.AllStudies.All(s => Strata.Of(s.Design, s.Pools, s.Organism) != Stratum.People))
                report.Add(sentence.Place, "", $"The sentence speaks of people; {string.Join(" and ", sentence.AllStudies.Select(s => $"{s.ShortCitation()} ({s.Design.Word().Replace('-', ' ')})"))} is work on {Strata.Of(sentence.AllStudies[0].Design, sentence.AllStudies[0].Pools, sentence.AllStudies[0].Organism).Word()}.", null, [.. sentence.AllStudies.Select(s => s.Id)]);
        }
    }
}
