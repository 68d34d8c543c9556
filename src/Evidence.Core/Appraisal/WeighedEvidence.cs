using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>One evidence item with the part it plays.</summary>
/// <param name="Item">The item of the claim.</param>
/// <param name="Study">Its study.</param>
/// <param name="Design">Design of the part that bears on the claim.</param>
/// <param name="Stratum">The living system of that part.</param>
/// <param name="N">People or animals in it, by the stratum; null where not known.</param>
/// <param name="Role">The part it plays.</param>
/// <param name="Level">Its own level: start, less concerns and smallness, plus upgrades; NotRated where it counts nowhere.</param>
/// <param name="Group">The group of independent evidence it belongs to.</param>
/// <param name="Reason">Why it plays that part and has that level, in one sentence.</param>
public sealed record WeighedEvidence(
    EvidenceItem Item, Study Study, Design Design, Stratum Stratum, int? N, EvidenceRole Role, Certainty Level, string Group, string Reason)
{
    /// <summary>True for pooled evidence.</summary>
    public bool IsSynthesis => Thresholds.IsSynthesis(Design, Study.Pools);

    /// <summary>True for a randomised trial that is not small.</summary>
    public bool IsLargeTrial => Design == Design.RandomisedTrial && Stratum == Stratum.People && N >= Thresholds.SmallPeople;

    /// <summary>True where the study stands under an expression of concern.</summary>
    public bool HasCaution => Study.Notices.Any(n => n.Kind is NoticeKind.ExpressionOfConcern or NoticeKind.RetractAndReplace);
}
