using System.Reflection;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Microsoft.Extensions.Options;

namespace Evidence.Web.Api;

/// <summary>
/// A search as it stands in an address: q, sort, page, size, off (switches), why (a hit to explain), keep (kept records) and one parameter per facet (verdict=supported&amp;kind=claim; the same
/// facet may stand more than once). The address is the whole state of a search.
/// </summary>
internal sealed class SearchInput
{
    private const int MostPages = 10_000, LargestPage = 100;

    private static readonly QueryParameter[] Own =
    [
        new("q", "The query; see /help/search for its language."),
        new("page", "The page of hits, the first being 1.") { Most = MostPages },
        new("size", "Hits on a page.") { Most = LargestPage },
        QueryParameter.Of<SortOrder>("sort", "The order of hits; relevance unless said."),
        new("off", "A reading or expansion to switch off, as the answer names it.") { IsRepeated = true },
        new("why", "A hit, as kind/id, whose score is to be explained."),
        new("keep", "A kept record, as kind/id; it bears on the page only.") { IsRepeated = true },
        new("year-from", "First year.") { Most = QueryFields.LastYear },
        new("year-to", "Last year.") { Most = QueryFields.LastYear },
    ];

    private static readonly HashSet<string> OwnNames = [.. Own.Select(p => p.Name)];

    /// <summary>What an address may say: its own parameters and one a facet.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [.. Own, .. FacetNames.All.Select(f => new QueryParameter(f, $"A wanted value of the facet {f}; several are joined by OR, other facets by AND.") { IsRepeated = true })];

    public required SearchRequest Request { get; init; }

    /// <summary>Kept records, as kind/id.</summary>
    public required IReadOnlyList<string> Kept { get; init; }

    /// <summary>Search and kept records.</summary>
    public SearchState State => new(Request, Kept);

    /// <summary>What is wrong with the address, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>Reads an address; never throws.</summary>
    public static SearchInput Read(HttpContext http)
    {
        EvidenceOptions options = http.RequestServices.GetRequiredService<IOptions<EvidenceOptions>>().Value;
        IQueryCollection query = http.Request.Query;
        string text = query["q"].ToString();
        string? fault = QueryFields.FaultOf(text, options.MaxQueryLength);
        FacetFilter[] filters = query.Filters(OwnNames);
        string sort = query["sort"].ToString();
        SortOrder order = SortOrder.Relevance;
        if (sort.Length > 0 && !Vocabulary.TryParse(sort, out order)) fault ??= $"'sort' is one of {string.Join(", ", Vocabulary.All<SortOrder>())}.";
        fault ??= QueryFields.FaultOf(filters, FacetNames.All);
        return new SearchInput
        {
            Fault = fault ?? query.BadYears() ?? query.BadNumber("page", 1, MostPages) ?? query.BadNumber("size", 1, LargestPage),
            Kept = [.. query.Repeated("keep").Where(k => k.Contains('/', StringComparison.Ordinal)).Distinct()],
            Request = new SearchRequest
            {
                Sort = order,
                Off = [.. query.Repeated("off")],
                Explain = query["why"].ToString() is { Length: > 0 } why ? why : null,
                Text = fault is null ? text : "",
                Filters = fault is null ? filters : [],
                Page = query.Number("page", 1, MostPages) ?? 1,
                PageSize = query.Number("size", 1, LargestPage) ?? SearchState.UsualSize,
                Deadline = TimeSpan.FromMilliseconds(options.SearchDeadlineMs),
            },
        };
    }

    /// <summary>Lets minimal APIs take it as a parameter.</summary>
    public static ValueTask<SearchInput?> BindAsync(HttpContext http, ParameterInfo _) => ValueTask.FromResult<SearchInput?>(Read(http));
}
