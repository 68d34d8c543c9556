using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>The results of a search with its facets; the address is its whole state.</summary>
public sealed class SearchModel : BasePage
{
    private static readonly string[] OpenFacets = ["kind", "verdict", "certainty", "population", "organism", "design"];
    private static readonly string[] HiddenFacets = ["author"];
    private KnowledgeBase _records = KnowledgeBase.Empty;
    private SearchState _state = new(new SearchRequest { Text = "" }, []);

    public SearchAnswer Answer { get; private set; } = null!;

    public string? Fault { get; private set; }

    public string JsonHref => _state.At("/search.json");

    public IReadOnlyList<(string Facet, string Value, string Href)> Chips { get; private set; } = [];

    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>Years of the hits as a drawing with a form; null where there are not two.</summary>
    public YearChoice? Years { get; private set; }

    public IReadOnlyList<string> Kept => _state.Kept;

    public new int Page => _state.Request.Page;

    public int Pages => Math.Max(1, (Answer.Total + _state.Request.PageSize - 1) / _state.Request.PageSize);

    public PageLinks Paging => new(Page, Pages, PageHref);

    public int First => ((Page - 1) * _state.Request.PageSize) + 1;

    public string ClearHref => _state.With([]).At("/search");

    public bool UsesPrior => !_state.Request.Off.Contains(SearchRequest.PriorSwitch);

    public bool UsesConcepts => !_state.Request.Off.Contains(SearchRequest.ConceptsSwitch);

    public IActionResult OnGet(CancellationToken cancellationToken)
    {
        SearchInput input = SearchInput.Read(HttpContext);
        return FromLive(lease =>
        {
            (_state, _records, Fault) = (input.State, lease.KnowledgeBase, input.Fault);
            if (Fault is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
            Answer = lease.Search(_state.Request, cancellationToken);
            Chips =
            [
                .. _state.Request.Filters.Select(f => (BasePage.Plain(f.Facet), Label(f.Facet, f.Value), _state.With(_state.Request.Filters.Where(o => o != f)).At("/search"))),
                .. Answer.TextFilters.Select(f => (BasePage.Plain(f.Facet), string.Join(" or ", f.Values.Take(4).Select(v => Label(f.Facet, v))) + (f.Values.Count > 4 ? " …" : ""), _state.WithText(f.QueryWithout).At("/search"))),
            ];
            Facets = [.. Answer.Facets.Where(f => f.Value.Count > 0 && f.Key != "year" && !HiddenFacets.Contains(f.Key)).Select(f => Group(f.Key, f.Value))];
            Years = YearChoice.Of("/search", Answer.Query, Answer.Facets["year"], _state.Request.Filters, _state.CarriedBut("q", "year"), filters => _state.With(filters).At("/search"));
            return base.Page();
        });
    }

    public string PageHref(int page) => (_state with { Request = _state.Request with { Page = page } }).At("/search");

    public string SortHref(SortOrder order) => (_state with { Request = _state.Request with { Sort = order, Page = 1 } }).At("/search");

    public bool IsSorted(SortOrder order) => _state.Request.Sort == order;

    public string ToggleHref(string name) => _state.Toggle(name).At("/search");

    public string TextHref(string text) => _state.WithText(text).At("/search");

    public string WayOutHref(WayOut way) => _state.WithText(way.Query).With(way.Filters).At("/search");

    public string WhyHref(Hit hit) => (_state with { Request = _state.Request with { Explain = Answer.Explanation?.Id == hit.Id ? null : hit.Id } }).At("/search") + "#hit-" + hit.Id;

    public string TakeHref(HitFormat format) => _state.At($"/search.{format.Extension}");

    public bool IsKept(Hit hit) => _state.Kept.Contains(KeptRecords.KeyOf(hit.Kind, hit.Id));

    public string KeepHref(Hit hit) => _state.ToggleKept(KeptRecords.KeyOf(hit.Kind, hit.Id)).At("/search") + "#hit-" + hit.Id;

    public string KeptHref => "/kept?" + string.Join('&', _state.Kept.Select(k => $"keep={Uri.EscapeDataString(k)}"));

    public string Folder(RecordKind kind) => HitSet.FolderOf(kind);

    public string RoleHref(string facet, string concept) => _state.WithText("").With([new FacetFilter("kind", "claim"), new FacetFilter(facet, concept)]).At("/search");

    /// <summary>What tells a hit of its kind apart: a study's citation, a concept's kind, the species of a claim.</summary>
    public string? Detail(Hit hit) => hit.Kind switch
    {
        RecordKind.Study when _records.FindStudy(hit.Id) is { } study => $"{study.ShortCitation()} · {BasePage.Plain(study.Design.Word())}",
        RecordKind.Concept when _records.FindConcept(hit.Id) is { } concept => BasePage.Plain(concept.Kind.Word()),
        RecordKind.Claim when _records.FindClaim(hit.Id) is { } claim => $"{Studies(claim)} · {(claim.Population == Population.Unstated ? "names nobody" : BasePage.Plain(claim.Population.Word()))}",
        _ => null,
    };

    /// <summary>The two ends of a claim, for searches that ask what acts on what.</summary>
    public (ConceptName Cause, ConceptName Effect)? Ends(Hit hit)
    {
        if (Answer.Mechanism is null || hit.Kind != RecordKind.Claim || _records.FindClaim(hit.Id) is not { } claim) return null;
        Concept cause = _records.FindConcept(claim.Subject)!, effect = _records.FindConcept(claim.Object)!;
        return (new ConceptName(cause.Id, cause.Label, cause.Kind), new ConceptName(effect.Id, effect.Label, effect.Kind));
    }

    private static string Studies(Claim claim) => claim.Evidence.Select(e => e.Study).Distinct().Count() is var count && count == 1 ? "1 study" : $"{count} studies";

    private FacetGroup Group(string facet, IReadOnlyList<FacetCount> counts) =>
        FacetGroup.Of(facet, null, counts, _state.Request.Filters, OpenFacets.Contains(facet), value => Label(facet, value), filters => _state.With(filters).At("/search"));

    private string Label(string facet, string value) =>
        facet is "concept" or "cause" or "effect" && _records.FindConcept(value) is { } concept ? concept.Label : facet is "journal" or "author" ? value : BasePage.Plain(value);
}
