using Evidence.Core.Appraisal;

namespace Evidence.Core.Curating;

/// <summary>What changed of one claim between two states of a base.</summary>
/// <param name="IsNew">True where the first state does not hold it; then nothing else is said.</param>
/// <param name="Record">What its own record says otherwise; null for nothing.</param>
/// <param name="Evidence">Its evidence that came, went or says something else.</param>
/// <param name="Studies">Studies it rests on whose record says something else.</param>
/// <param name="Verdict">How its conclusions moved; null where they stand.</param>
public sealed record ClaimDifference(bool IsNew, RecordChange? Record, IReadOnlyList<EvidenceChange> Evidence, IReadOnlyList<RecordChange> Studies, ClaimChange? Verdict)
{
    /// <summary>True when nothing of it changed.</summary>
    public bool IsEmpty => !IsNew && Record is null && Evidence.Count + Studies.Count == 0 && Verdict is null;
}
