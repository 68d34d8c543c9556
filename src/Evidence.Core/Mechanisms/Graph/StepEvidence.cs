using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>On what a claim rests when it is walked as a step.</summary>
/// <param name="Basis">The best that any study gives; null where none shows, tells, infers or proposes it.</param>
/// <param name="ShownIn">Living systems in which a study shows it directly.</param>
/// <param name="Organisms">Living things in which it was shown, directly or not.</param>
/// <param name="Models">Laboratory models of the studies that show it in animals or cells.</param>
/// <param name="Groups">Independent groups that show it.</param>
/// <param name="Contrary">What goes against it.</param>
internal sealed record StepEvidence(
    StepBasis? Basis, IReadOnlyList<Stratum> ShownIn, IReadOnlyList<Organism> Organisms, IReadOnlyList<string> Models, int Groups,
    IReadOnlyList<ContraryEvidence> Contrary)
{
    public static StepEvidence Of(ClaimAppraisal appraisal)
    {
        // Each item as its own living system sees it.
        WeighedEvidence[] items = [.. appraisal.Main.Evidence.Select((e, i) => appraisal.In(e.Stratum).Evidence[i])];
        StepBasis[] bases = [.. items.Select(BasisOf).OfType<StepBasis>()];
        WeighedEvidence[] showing = [.. items.Where(e => BasisOf(e) == StepBasis.Shown)];
        return new StepEvidence(
            bases.Length == 0 ? null : bases.Min(),
            [.. showing.Where(IsDirect).Select(e => e.Stratum).Distinct().Order()],
            [.. showing.SelectMany(OrganismsOf).Distinct().Order()],
            [.. showing.Where(e => e.Stratum != Stratum.People).Select(e => e.Study.Model).OfType<string>().Distinct()],
            showing.Select(e => e.Study.Group).Distinct().Count(),
            [.. items.Where(GoesAgainst).Select(e => new ContraryEvidence(StudyName.Of(e.Study), e.Item.Stance, e.Stratum, e.Role, e.Item.Finding))]);
    }

    // A study that agrees shows the step where it tests it directly, or where its curator says so; agreeing from afar it
    // lets one infer it; whoever only recounts it gives what is recorded.
    private static StepBasis? BasisOf(WeighedEvidence e) => (e.Role, e.Item.Stance) switch
    {
        (EvidenceRole.Retracted, _) => null,
        (EvidenceRole.NotRead, _) => e.Item.Basis is null ? null : StepBasis.TitleOnly,
        (_, Stance.Background) => e.Item.Basis,
        (_, not Stance.Supports) => null,
        _ when e.Item.Basis is { } recorded => recorded,
        _ when !IsDirect(e) => StepBasis.Inferred,
        _ => e.Design is Design.NarrativeReview or Design.Opinion ? StepBasis.Reviewed : StepBasis.Shown,
    };

    // A paper with parts in several living things names them all; those of the part that bears on the claim count.
    private static IEnumerable<Organism> OrganismsOf(WeighedEvidence e)
    {
        IReadOnlyList<Organism> named = e.Item.Organism.Count > 0 ? e.Item.Organism : e.Study.Organism;
        Organism[] own = [.. named.Where(o => o is not (Organism.NotApplicable or Organism.Unknown) && Strata.Of(Design.Unknown, null, [o]) == e.Stratum)];
        return own.Length > 0 ? own : named;
    }

    private static bool IsDirect(WeighedEvidence e) => e.Role is EvidenceRole.Pro or EvidenceRole.InsideReview;

    private static bool GoesAgainst(WeighedEvidence e) =>
        e.Role == EvidenceRole.Con || (e.Role is EvidenceRole.Indirect or EvidenceRole.InsideReview && e.Item.Stance is Stance.Contradicts or Stance.NoEffect);
}
