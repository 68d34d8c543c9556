using Evidence.Core.Appraisal;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>Up to four claims or concepts side by side, at one address.</summary>
public sealed class CompareModel : BasePage
{
    public IReadOnlyList<ClaimView> Claims { get; private set; } = [];

    public IReadOnlyList<ConceptView> Concepts { get; private set; } = [];

    public IReadOnlyList<(string Id, string Citation, int Claims)> SharedStudies { get; private set; } = [];

    public IReadOnlyList<ConceptName> SharedNeighbours { get; private set; } = [];

    public IReadOnlyList<string> Unknown { get; private set; } = [];

    public IActionResult OnGet() => FromLive(lease =>
    {
        Comparison comparison = Comparison.Of(lease, Request.Query["id"].OfType<string>());
        (Claims, Concepts, Unknown, SharedNeighbours) = (comparison.Claims, comparison.Concepts, comparison.Unknown, comparison.SharedNeighbours);
        SharedStudies = [.. comparison.SharedStudies.Select(s => (s.Id, s.Citation, s.Claims))];
        return Page();
    });
}
