using Evidence.Core.Appraisal;

namespace Evidence.Core.Searching;

/// <summary>A claim near another one.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Why">What it shares with the other, in words.</param>
public sealed record NearClaim(ClaimSummary Claim, string Why);
