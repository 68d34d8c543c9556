using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>A claim as a step between what acts on its subject and what its object acts on.</summary>
/// <param name="In">The living system whose certainty is shown: that of the claim's verdict.</param>
/// <param name="Own">Steps from its subject to its object, its own among them; empty where the claim is no step.</param>
/// <param name="Before">Steps to its subject, strongest first.</param>
/// <param name="After">Steps from its object, strongest first.</param>
/// <param name="Left">Steps before and after that are not listed; the pages of both concepts have them.</param>
public sealed record ClaimSurroundings(
    Stratum In, IReadOnlyList<MechanismStep> Own, IReadOnlyList<MechanismStep> Before, IReadOnlyList<MechanismStep> After, int Left)
{
    /// <summary>So many steps are listed on each side.</summary>
    public const int Listed = 6;

    /// <summary>All steps listed.</summary>
    public IEnumerable<MechanismStep> Steps => Before.Concat(Own).Concat(After);

    internal static ClaimSurroundings Of(CausalMap map, Claim claim)
    {
        Stratum asked = map.Appraisals[claim.Id].Headline;
        MechanismStep[] before = [.. map.Leading(e => e.To == claim.Subject && e.From != claim.Object, asked)];
        MechanismStep[] after = [.. map.Leading(e => e.From == claim.Object && e.To != claim.Subject, asked)];
        return new ClaimSurroundings(
            asked, [.. map.Leading(e => e.From == claim.Subject && e.To == claim.Object, asked)], [.. before.Take(Listed)], [.. after.Take(Listed)],
            Math.Max(0, before.Length - Listed) + Math.Max(0, after.Length - Listed));
    }
}
