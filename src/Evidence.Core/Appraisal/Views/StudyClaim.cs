using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>What a study says of one claim.</summary>
public sealed record StudyClaim(ClaimSummary Claim, Stance Stance, Directness Directness, string Finding, string Locator, EvidenceRole Role);
