using Evidence.Core.Appraisal;

namespace Evidence.Core.Mechanisms;

/// <summary>A step that somebody should look at, with what hangs on it.</summary>
/// <param name="Kind">What is missing.</param>
/// <param name="Step">The step.</param>
/// <param name="Chains">Loopless chains of up to <see cref="GapFinder.ChainSteps"/> steps that use it.</param>
/// <param name="Leaning">Claims with much evidence whose ends are joined by such a chain.</param>
public sealed record Gap(GapKind Kind, MechanismStep Step, int Chains, IReadOnlyList<ClaimSummary> Leaning);
