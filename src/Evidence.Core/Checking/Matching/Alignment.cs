using Evidence.Core.Model;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching;

/// <summary>A claim laid beside a sentence.</summary>
internal sealed record Alignment
{
    /// <summary>The claim.</summary>
    public required ClaimProfile Profile { get; init; }

    /// <summary>The relation of the sentence that fits it; null where only its words do.</summary>
    public Proposition? Proposition { get; init; }

    /// <summary>Where the sentence names the two sides; null for a side that stands in the claim's own words.</summary>
    public ConceptMention? Subject { get; init; }

    /// <inheritdoc cref="Subject"/>
    public ConceptMention? Object { get; init; }

    /// <summary>How well, from 0 to little more than 1, which keeps the order of the best; reports say 1 for those.</summary>
    public required double Score { get; init; }

    /// <summary>1 where both point the same way, -1 where they point opposite ways, 0 where one gives no direction.</summary>
    public required int Agreement { get; init; }

    /// <summary>True where the sentence denies the relation.</summary>
    public required bool IsDenied { get; init; }

    /// <summary>True where the sentence speaks of another outcome than the claim, for the same subject and disease.</summary>
    public bool IsOtherOutcome { get; init; }

    /// <summary>By what it was laid there.</summary>
    public required MatchWay Way { get; init; }

    /// <summary>True where the sentence says what the claim says. Who denies that a thing rises has not denied that it falls.</summary>
    public bool Agrees => Profile.Claim.Relation == Relation.DoesNotAffect ? IsDenied : IsDenied ? Agreement < 0 : Agreement >= 0;

    /// <summary>What was matched, in words.</summary>
    public required string Why { get; init; }
}
