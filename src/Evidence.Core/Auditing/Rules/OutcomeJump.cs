using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>An outcome that the cited study did not look at.</summary>
internal sealed class OutcomeJump : ArticleRule
{
    public override RuleDescription Description { get; } = new("OUTCOME-JUMP", Severity.Warning, "Outcome that the source did not look at",
        "A change in blood or microbes is not yet one that anybody feels.", "Name what was measured, or cite work that measured this.", "Moss relieved the pain of lamp keepers (https://doi.org/10.5555/lamp.2031.ard).");

    public override string Clean => "Moss made lamps glow longer (https://doi.org/10.5555/lamp.2031.ard).";

    public override void Check(ArticleInAudit article, RuleReport report) => article.Judge(report, sentence =>
    {
        string words = string.Join(". ", sentence.AllStudies.Select(article.WordsOf));
        string? absent = Wordings.Outcomes.Where(o => o.Pattern.IsMatch(sentence.Text) && !o.Pattern.IsMatch(words)).Select(o => o.Name).FirstOrDefault();
        return absent is null ? null : $"The sentence speaks of {absent}; the base records nothing of it for {string.Join(", ", sentence.AllStudies.Select(s => s.ShortCitation()))}.";
    });
}
