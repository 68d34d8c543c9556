using System.Globalization;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>The results of a search with its facets; the address is its whole state.</summary>
public sealed class SearchModel : BasePage
{
    private const int ListedValues = 12;
    private static readonly string[] OpenFacets = ["kind", "verdict", "certainty", "population", "organism", "design"];
    private KnowledgeBase _records = KnowledgeBase.Empty;
    private SearchRequest _request = new() { Text = "" };

    public SearchAnswer Answer { get; private set; } = null!;

    public string? Fault { get; private set; }

    public string Query { get; private set; } = "";

    public IReadOnlyList<(string Facet, string Value, string Href)> Chips { get; private set; } = [];

    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    public new int Page => _request.Page;

    public int Pages => Math.Max(1, (Answer.Total + _request.PageSize - 1) / _request.PageSize);

    public int First => ((_request.Page - 1) * _request.PageSize) + 1;

    public string ClearHref => Address([], 1);

    public IActionResult OnGet(CancellationToken cancellationToken)
    {
        SearchInput input = SearchInput.Read(HttpContext);
        return FromLive(lease =>
        {
            (_request, _records, Fault) = (input.Request, lease.KnowledgeBase, input.Fault);
            if (Fault is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
            Answer = lease.Search(_request, cancellationToken);
            Query = HttpContext.Request.QueryString.Value ?? "";
            Chips = [.. _request.Filters.Select(f => (BasePage.Plain(f.Facet), Label(f.Facet, f.Value), Address(_request.Filters.Where(o => o != f), 1)))];
            Facets = [.. Answer.Facets.Where(f => f.Value.Count > 0).Select(f => Group(f.Key, f.Value))];
            return base.Page();
        });
    }

    public string PageHref(int page) => Address(_request.Filters, page);

    public string Folder(RecordKind kind) => kind switch { RecordKind.Claim => "claims", RecordKind.Study => "studies", _ => "concepts" };

    /// <summary>What tells a hit of its kind apart: a study's citation, a concept's kind, the species of a claim.</summary>
    public string? Detail(Hit hit) => hit.Kind switch
    {
        RecordKind.Study when _records.FindStudy(hit.Id) is { } study => $"{study.ShortCitation()} · {BasePage.Plain(study.Design.Word())}",
        RecordKind.Concept when _records.FindConcept(hit.Id) is { } concept => BasePage.Plain(concept.Kind.Word()),
        RecordKind.Claim when _records.FindClaim(hit.Id) is { } claim => $"{Studies(claim)} · {(claim.Population == Population.Unstated ? "names nobody" : BasePage.Plain(claim.Population.Word()))}",
        _ => null,
    };

    private static string Studies(Claim claim) => claim.Evidence.Select(e => e.Study).Distinct().Count() is var count && count == 1 ? "1 study" : $"{count} studies";

    private FacetGroup Group(string facet, IReadOnlyList<FacetCount> counts)
    {
        HashSet<string> chosen = [.. _request.Filters.Where(f => f.Facet == facet).Select(f => f.Value)];
        FacetLink[] links = [.. counts
            .Concat(chosen.Where(c => counts.All(x => x.Value != c)).Select(c => new FacetCount(c, 0)))
            .OrderByDescending(c => chosen.Contains(c.Value))
            .Select(c => Link(facet, c, chosen.Contains(c.Value)))];
        int listed = Math.Max(ListedValues, chosen.Count);
        return new FacetGroup(Capital(BasePage.Plain(facet)), [.. links.Take(listed)], OpenFacets.Contains(facet) || chosen.Count > 0, Math.Max(0, links.Length - listed));
    }

    private FacetLink Link(string facet, FacetCount count, bool isChosen)
    {
        var filter = new FacetFilter(facet, count.Value);
        IEnumerable<FacetFilter> then = isChosen ? _request.Filters.Where(f => f != filter) : _request.Filters.Append(filter);
        return new FacetLink(Label(facet, count.Value), count.Count, Address(then, 1), isChosen);
    }

    private string Label(string facet, string value) =>
        facet is "concept" or "cause" or "effect" && _records.FindConcept(value) is { } concept ? concept.Label : BasePage.Plain(value);

    private string Address(IEnumerable<FacetFilter> filters, int page) => "/search" + SearchAddress.Query(_request.Text, filters, page, _request.PageSize);

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
