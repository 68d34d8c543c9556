using Evidence.Core.Appraisal;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>Up to four claims or concepts side by side, at one address.</summary>
public sealed class CompareModel : BasePage
{
    public IReadOnlyList<ClaimView> Claims { get; private set; } = [];

    public IReadOnlyList<ConceptView> Concepts { get; private set; } = [];

    internal IReadOnlyList<SharedStudy> SharedStudies { get; private set; } = [];

    public IReadOnlyList<ConceptName> SharedNeighbours { get; private set; } = [];

    public IReadOnlyList<string> Unknown { get; private set; } = [];

    public IActionResult OnGet() => FromLive(lease =>
    {
        Comparison comparison = Comparison.Of(lease, Request.Query["id"].OfType<string>());
        (Claims, Concepts, SharedStudies, SharedNeighbours, Unknown) = (comparison.Claims, comparison.Concepts, comparison.SharedStudies, comparison.SharedNeighbours, comparison.Unknown);
        return Page();
    });
}
