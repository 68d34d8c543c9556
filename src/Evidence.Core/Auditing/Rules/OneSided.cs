using Evidence.Core.Checking;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>An article silent on what the base holds against it.</summary>
internal sealed class OneSided : ArticleRule
{
    public override RuleDescription Description { get; } = CheckRules.OneSided with
    {
        Example = "Dimness makes lamps hum less.",
    };

    public override string Clean => "Lamps are made of brass.";

    public override void Check(ArticleInAudit article, RuleReport report)
    {
        HashSet<string> cited = [.. article.Sentences.SelectMany(s => s.Studies).Select(s => s.Id)];
        foreach (CheckedSentence sentence in article.Check.Sentences)
        {
            if (sentence.Claims.Count == 0)
            {
                report.CouldNot("the base says nothing on the sentence");
                continue;
            }

            report.Checked();
            if (sentence.Verdict is Verdict.NotInThisBase or Verdict.CannotBeChecked || sentence.OtherSide.Count == 0 || sentence.OtherSide.Any(o => cited.Contains(o.Study.Id))) continue;
            report.Add(article.PlaceOf(sentence), "", $"The base holds the contrary of '{Short(sentence.Text)}': {string.Join("; ", sentence.OtherSide.Take(3).Select(o => $"{o.Study.Citation}: {o.Finding}"))}", null,
                [.. sentence.OtherSide.SelectMany(o => new[] { o.Claim, o.Study.Id }).Distinct()]);
        }
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..77] + "...";
}
