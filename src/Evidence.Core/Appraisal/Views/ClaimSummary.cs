using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>A claim in one line: what it says and what the base concludes.</summary>
public sealed record ClaimSummary(string Id, string Text, Verdict Verdict, Certainty Certainty)
{
    /// <summary>The summary of an appraised claim.</summary>
    public static ClaimSummary Of(ClaimAppraisal appraisal) =>
        new(appraisal.Claim.Id, appraisal.Claim.Text, appraisal.Verdict, appraisal.Certainty);
}
