using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>A verdict with its certainty and the steps from the voices to them.</summary>
public sealed record Judgement(Verdict Verdict, Certainty Certainty, IReadOnlyList<AppraisalStep> Steps);
