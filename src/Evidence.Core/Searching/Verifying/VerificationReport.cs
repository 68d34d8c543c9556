namespace Evidence.Core.Searching;

/// <summary>What a verification of one generation saw.</summary>
/// <param name="Generation">Its name.</param>
/// <param name="Steps">Each thing that was looked at, in order; after a step that makes the rest pointless the rest is left out.</param>
public sealed record VerificationReport(string Generation, IReadOnlyList<VerificationStep> Steps)
{
    /// <summary>True when nothing was found wrong.</summary>
    public bool Passed => Steps.All(s => s.Passed);
}
