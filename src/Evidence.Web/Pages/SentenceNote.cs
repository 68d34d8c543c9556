using System.Text.RegularExpressions;
using Evidence.Core.Appraisal;
using Evidence.Core.Checking;
using Evidence.Core.Checking.Reports;
using Evidence.Core.Model;

namespace Evidence.Web.Pages;

/// <summary>The note beside one sentence.</summary>
/// <param name="Article">The article.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Number">Its number among the notes shown, from 1.</param>
public sealed partial record SentenceNote(CheckedArticle Article, CheckedSentence Sentence, int Number)
{
    public bool IsPitch => CheckedArticle.IsPitch(Sentence);

    /// <summary>True where the verdict says all; such a note takes one line.</summary>
    public bool IsBrief => Sentence.Wording is null && Sentence.OtherSide.Count == 0 && Cite.Count == 0 && Sentence.Findings.All(f => LabelOf(f) is null && IsPitch);

    public bool CanReview => ClaimReviewReport.CanReview(Sentence);

    /// <summary>The mark of the verdict; advertising has its own words.</summary>
    public VerdictMark Mark => new(Sentence.Verdict, Certainty.NotRated);

    /// <summary>In what it is overstated, in words.</summary>
    public string Axes => Sentence.Axes.Count == 0 ? "" : "in " + string.Join(" and ", Sentence.Axes.Select(a => a.Word()));

    /// <summary>The claims that it states, with their text.</summary>
    public IEnumerable<ClaimSummary> Claims => Sentence.Claims.Select(m => ClaimSummary.Of(Article.Appraisals[m.Id]));

    /// <summary>Studies to cite: with the wording that holds, else for the sentence itself.</summary>
    public IReadOnlyList<StudyName> Cite => Sentence.Wording?.Cite ?? Sentence.Studies;

    /// <summary>The rule in words where the verdict does not say it already, else null.</summary>
    public string? LabelOf(CheckFinding finding) => finding.RuleId == CheckRules.Commercial.Id || string.Equals(finding.RuleId, Sentence.Verdict.Word(), StringComparison.OrdinalIgnoreCase) ? null : Plain(finding);

    /// <summary>The rule of a finding in words.</summary>
    public static string Plain(CheckFinding finding) => finding.RuleId.Replace('-', ' ').ToLowerInvariant();

    /// <summary>A step in pieces; a piece that is the id of a claim says so, to be a link.</summary>
    public IEnumerable<(string Text, bool IsClaim)> Pieces(string step)
    {
        int at = 0;
        foreach (Match match in Slug().Matches(step))
        {
            if (Article.Records.FindClaim(match.Value) is null) continue;
            yield return (step[at..match.Index], false);
            yield return (match.Value, true);
            at = match.Index + match.Length;
        }

        yield return (step[at..], false);
    }

    [GeneratedRegex("[a-z0-9]+(?:-[a-z0-9]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
