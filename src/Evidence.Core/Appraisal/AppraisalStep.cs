namespace Evidence.Core.Appraisal;

/// <summary>One step of a derivation, so that a reader can redo it by hand.</summary>
/// <param name="Rule">Number of the rule in docs/appraisal.md.</param>
/// <param name="Text">What it did here, in one sentence.</param>
public sealed record AppraisalStep(int Rule, string Text);
