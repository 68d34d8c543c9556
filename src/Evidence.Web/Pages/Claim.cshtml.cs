using Evidence.Core.Appraisal;
using Evidence.Core.Mechanisms;
using Evidence.Core.Searching;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>One claim: statement, verdict, balance, evidence with the other side always visible, steps, how to cite it.</summary>
public sealed class ClaimModel : BasePage
{
    public ClaimView Claim { get; private set; } = null!;

    public ClaimNeighbours Neighbours { get; private set; } = null!;

    public ClaimSurroundings Surroundings { get; private set; } = null!;

    public Timeline Timeline { get; private set; } = null!;

    public SortedEvidence Sorted { get; private set; } = null!;

    /// <summary>What is wrong with the order that the address asks for; null for nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>What the page is about, for programs.</summary>
    public string LinkedData { get; private set; } = "";

    public Citation Citation { get; private set; } = null!;

    /// <summary>Name of the generation that is shown.</summary>
    public string Generation { get; private set; } = "";

    /// <summary>What the address's own generation has to be told; null where it names none, or the one shown.</summary>
    public SinceNotice? Since { get; private set; }

    public string PermalinkPath => $"/claims/{Claim.Id}?at={Generation}";

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
        if (claim.Id != id) return RedirectPermanent($"/claims/{claim.Id}{Request.QueryString}");
        Claim = ClaimView.Of(lease.KnowledgeBase, lease.Appraisals, claim);
        Neighbours = lease.Neighbours(claim);
        Surroundings = Service<CausalMaps>().Of(lease).SurroundingsOf(claim.Id);
        Timeline = Timeline.Of(Claim);
        Generation = lease.Manifest.Generation;
        string? at = Request.Query["at"].ToString() is { Length: > 0 } asked ? asked : null;
        if (at is not null && at != Generation) Since = new SinceNotice(at, Generation, Service<KeptChanges>().Since(lease, at)?.OfClaim(claim), lease.History.Of(claim, at), lease.KnowledgeBase);
        EvidenceTable table = EvidenceTable.Read(Claim, Request.Query["sort"].ToString(), Request.Query["dir"].ToString(), out string? fault);
        (Sorted, Fault) = (new SortedEvidence(table, at), fault);
        if (fault is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
        LinkedData = Pages.LinkedData.Of(Claim, $"{SiteAddress.Of(Request)}/claims/{claim.Id}", Generation, lease.History.LastOf(claim)?.At);
        Citation = Citation.Of(
            ClaimReference.Of(ClaimSummary.Of(lease.Appraisals[claim.Id]), SiteAddress.Of(Request) + PermalinkPath, Generation, lease.Manifest.BuiltAt),
            DateOnly.FromDateTime(Service<TimeProvider>().GetUtcNow().UtcDateTime));
        return Page();
    });

    private EvidenceSide Side(string title, string style, params EvidenceRole[] roles) =>
        new(title, style, [.. Claim.Evidence.Where(e => roles.Contains(e.Role))]);
}
