using Evidence.Core.Checking;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A source that is hinted at and not named.</summary>
internal sealed class VagueSource : ArticleRule
{
    public override RuleDescription Description { get; } = CheckRules.VagueSource;

    public override string Clean => "A trial found that moss makes lamps glow longer (https://doi.org/10.5555/lamp.2031.ard).";

    public override void Check(ArticleInAudit article, RuleReport report)
    {
        foreach (CitedSentence sentence in article.Sentences)
        {
            report.Checked();
            if (!sentence.HasCitation && Wordings.VagueSource().Match(sentence.Text) is { Success: true } match)
                report.Add(sentence.Place, "", $"'{match.Value}' names no source.");
        }
    }
}
