using Evidence.Core.Mechanisms;
using Evidence.Core.Model;

namespace Evidence.Web.Pages;

/// <summary>A step as an item of a list.</summary>
/// <param name="Step">The step.</param>
/// <param name="In">The living system whose certainty is shown.</param>
/// <param name="Mark">What is marked of it, such as the weakest link; or null.</param>
public sealed record StepItem(MechanismStep Step, Stratum In, string? Mark = null);
