using Evidence.Core.Appraisal;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;

namespace Evidence.Core.Checking.Reports;

/// <summary>An article, what the base says of it, and the state of the base that says so: all that a report is written from.</summary>
/// <param name="Draft">The article.</param>
/// <param name="Report">The check of this very draft.</param>
/// <param name="Records">The base that was asked.</param>
/// <param name="Appraisals">The verdict on each of its claims, by id.</param>
/// <param name="Generation">Name of the generation of the index.</param>
/// <param name="Date">Day of the check.</param>
public sealed record CheckedArticle(
    Draft Draft, CheckReport Report, KnowledgeBase Records, IReadOnlyDictionary<string, ClaimAppraisal> Appraisals, string Generation, DateOnly Date)
{
    /// <summary>Sentences that a writer should look at, in order: those that do not simply hold, and those with a finding.</summary>
    public IEnumerable<CheckedSentence> ToLookAt => Report.Sentences.Where(NeedsALook);

    /// <summary>True for a sentence that the base does not simply support, or about which a rule has something to say.</summary>
    public static bool NeedsALook(CheckedSentence sentence) =>
        sentence.Findings.Count > 0 || sentence.Verdict is Verdict.Overstated or Verdict.Contested or Verdict.Contradicted or Verdict.TooLittleEvidence;

    /// <summary>True for advertising.</summary>
    public static bool IsPitch(CheckedSentence sentence) => sentence.Findings.Any(f => f.RuleId == CheckRules.Commercial.Id);

    /// <summary>What a finding says and suggests, without a wording that the sentence brings along anyway.</summary>
    public static string Said(CheckedSentence sentence, CheckFinding finding) =>
        finding.Suggestion is { } suggestion && (sentence.Wording is null || !suggestion.Contains(sentence.Wording.Text, StringComparison.Ordinal)) ? $"{finding.Message} {suggestion}" : finding.Message;

    /// <summary>A claim of the report with its text.</summary>
    public Claim ClaimOf(MatchedClaim match) => Records.FindClaim(match.Id)!;
}
