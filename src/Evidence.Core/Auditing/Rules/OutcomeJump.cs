using System.Text.RegularExpressions;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>An outcome that the cited study did not look at.</summary>
internal sealed class OutcomeJump : ArticleRule
{
    public override RuleDescription Description { get; } = new("OUTCOME-JUMP", Severity.Warning, "Outcome that the source did not look at",
        "A change in blood or microbes is not yet one that anybody feels.", "Name what was measured, or cite work that measured this.", "Moss relieved the pain of lamp keepers (https://doi.org/10.5555/lamp.2031.ard).");

    public override string Clean => "Moss made lamps glow longer (https://doi.org/10.5555/lamp.2031.ard).";

    public override void Check(ArticleInAudit article, RuleReport report)
    {
        foreach (CitedSentence sentence in article.OnStudies(report))
        {
            string words = string.Join(". ", sentence.AllStudies.Select(article.WordsOf));
            foreach ((string name, Regex pattern) in Wordings.Outcomes)
            {
                if (!pattern.IsMatch(sentence.Text) || pattern.IsMatch(words)) continue;
                report.Add(sentence.Place, "", $"The sentence speaks of {name}; the base records nothing of it for {string.Join(", ", sentence.AllStudies.Select(s => s.ShortCitation()))}.", null, [.. sentence.AllStudies.Select(s => s.Id)]);
                break;
            }
        }
    }
}
