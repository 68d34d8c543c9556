using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>Every step of a base.</summary>
/// <param name="In">The living system whose certainty is shown.</param>
/// <param name="Steps">The steps, in the order of concepts.</param>
public sealed record MapAnswer(Stratum In, IReadOnlyList<MechanismStep> Steps);
