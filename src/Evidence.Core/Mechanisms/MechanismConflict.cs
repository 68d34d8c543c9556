using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>Claims on the same two concepts that disagree on the direction, each with the context it was found in.</summary>
/// <param name="From">Id of the concept that acts.</param>
/// <param name="FromLabel">Its name.</param>
/// <param name="To">Id of the concept acted on.</param>
/// <param name="ToLabel">Its name.</param>
/// <param name="Sides">The claims; at least two that differ.</param>
public sealed record MechanismConflict(string From, string FromLabel, string To, string ToLabel, IReadOnlyList<ConflictSide> Sides)
{
    internal static MechanismConflict? Of(CausalMap map, IReadOnlyList<MechanismStep> steps, IEnumerable<Claim> noEffect)
    {
        MechanismStep first = steps[0];
        ConflictSide[] sides =
        [
            .. steps.Where(s => s.Sign != PathSign.None).SelectMany(s => s.Also.Select(a => a.Id).Prepend(s.Claim).Select(id => Side(map, id, s.Sign))),
            .. noEffect.Where(c => c.Subject == first.From && c.Object == first.To).Select(c => Side(map, c.Id, null)),
        ];
        return sides.Select(s => s.Sign).Distinct().Count() < 2 ? null : new MechanismConflict(first.From, first.FromLabel, first.To, first.ToLabel, sides);
    }

    private static ConflictSide Side(CausalMap map, string id, PathSign? sign)
    {
        ClaimAppraisal appraisal = map.Appraisals[id];
        StepEvidence evidence = StepEvidence.Of(appraisal);
        return new ConflictSide(sign, ClaimSummary.Of(appraisal), appraisal.Claim.Population, evidence.Organisms, evidence.Models, appraisal.Claim.Note);
    }
}

/// <summary>One claim of a conflict.</summary>
/// <param name="Sign">Where it says the second goes; null where it says that nothing changes.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Population">Whom it speaks of.</param>
/// <param name="Organisms">Living things it was shown in.</param>
/// <param name="Models">Laboratory models it was shown in.</param>
/// <param name="Note">What else is recorded of its context.</param>
public sealed record ConflictSide(PathSign? Sign, ClaimSummary Claim, Population Population, IReadOnlyList<Organism> Organisms, IReadOnlyList<string> Models, string? Note);
