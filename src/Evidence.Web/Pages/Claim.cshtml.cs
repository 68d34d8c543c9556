using Evidence.Core.Appraisal;
using Evidence.Core.Mechanisms;
using Evidence.Core.Searching;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>One claim: statement, verdict, evidence with the other side always visible, steps.</summary>
public sealed class ClaimModel : BasePage
{
    public ClaimView Claim { get; private set; } = null!;

    public ClaimNeighbours Neighbours { get; private set; } = null!;

    public ClaimSurroundings Surroundings { get; private set; } = null!;

    public PictureBox Picture => new(Drawing.Around(
        $"{Claim.Subject.Label} and {Claim.Object.Label}", [.. Surroundings.Steps], Surroundings.In, Claim.Subject.Id, Claim.Object.Id));

    public IEnumerable<EvidenceSide> BothSides =>
        [Side("For the claim", "pro", EvidenceRole.Pro), Side("Against the claim", "con", EvidenceRole.Con)];

    public IEnumerable<EvidenceSide> OtherSides => new[]
    {
        Side("On no side", "", EvidenceRole.Mixed, EvidenceRole.Inconclusive),
        Side("Too indirect to make a side", "", EvidenceRole.Indirect),
        Side("Inside a review that speaks", "", EvidenceRole.InsideReview),
        Side("Background, counted nowhere", "", EvidenceRole.Background, EvidenceRole.NotRead),
        Side("Retracted, taken out", "", EvidenceRole.Retracted),
    }.Where(s => s.Items.Count > 0);

    public IEnumerable<StratumView> StrataInOrder => Claim.Strata.OrderByDescending(s => s.Stratum == Claim.Headline).ThenBy(s => s.Stratum);

    public IActionResult OnGet(string id) => FromLive(lease =>
    {
        if (lease.KnowledgeBase.FindClaim(id) is not { } claim) return NotFound();
        if (claim.Id != id) return RedirectPermanent($"/claims/{claim.Id}");
        Claim = ClaimView.Of(lease.KnowledgeBase, lease.Appraisals, claim);
        Neighbours = lease.Neighbours(claim);
        Surroundings = HttpContext.RequestServices.GetRequiredService<CausalMaps>().Of(lease).SurroundingsOf(claim.Id);
        return Page();
    });

    private EvidenceSide Side(string title, string style, params EvidenceRole[] roles) =>
        new(title, style, [.. Claim.Evidence.Where(e => roles.Contains(e.Role))]);
}
