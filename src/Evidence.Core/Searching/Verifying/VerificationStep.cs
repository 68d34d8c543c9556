namespace Evidence.Core.Searching;

/// <summary>One thing that was looked at in a generation.</summary>
/// <param name="Name">What: files, lucene, records, probes by id, probes by text.</param>
/// <param name="Passed">True when nothing was found wrong.</param>
/// <param name="Words">What was seen, in one sentence.</param>
public sealed record VerificationStep(string Name, bool Passed, string Words);
