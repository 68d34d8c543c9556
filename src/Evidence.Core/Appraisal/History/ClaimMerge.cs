namespace Evidence.Core.Appraisal;

/// <summary>A claim that became part of another, which names its id under formerIds.</summary>
/// <param name="Id">The id that it had.</param>
/// <param name="Into">Id of the claim that it is part of now.</param>
public sealed record ClaimMerge(string Id, string Into);
