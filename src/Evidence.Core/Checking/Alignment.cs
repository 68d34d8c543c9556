using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking;

/// <summary>A claim laid beside a sentence.</summary>
/// <param name="Profile">The claim.</param>
/// <param name="Proposition">The relation of the sentence that fits it; null where only its words do.</param>
/// <param name="Score">How well, from 0 to 1.</param>
/// <param name="Agreement">1 where both point the same way, -1 where they point opposite ways, 0 where one gives no direction.</param>
/// <param name="IsDenied">True where the sentence denies the relation.</param>
/// <param name="IsOtherOutcome">True where the sentence speaks of another outcome than the claim, for the same subject and disease.</param>
/// <param name="Why">What was matched, in words.</param>
internal sealed record Alignment(ClaimProfile Profile, Proposition? Proposition, double Score, int Agreement, bool IsDenied, bool IsOtherOutcome, string Why);
