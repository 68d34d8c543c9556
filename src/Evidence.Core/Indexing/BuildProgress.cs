namespace Evidence.Core.Indexing;

/// <summary>How far a build has come.</summary>
/// <param name="Step">What it does now, in words.</param>
/// <param name="Done">Units done of this step.</param>
/// <param name="Total">Units of this step; 0 where it cannot be counted.</param>
public readonly record struct BuildProgress(string Step, int Done, int Total);
