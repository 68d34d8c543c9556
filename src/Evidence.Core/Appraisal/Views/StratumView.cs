using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>The conclusion in one living system, without the evidence items (which stand once, beside the claim).</summary>
public sealed record StratumView(
    Stratum Stratum, Verdict Verdict, Certainty Certainty, int Pro, int Con, int Mixed, int Inconclusive, int Groups, IReadOnlyList<AppraisalStep> Steps)
{
    /// <summary>The view of one stratum's appraisal.</summary>
    public static StratumView Of(StratumAppraisal a) =>
        new(a.Stratum, a.Verdict, a.Certainty, a.Pro.Count, a.Con.Count, a.Mixed, a.Inconclusive, a.Groups, a.Steps);
}
