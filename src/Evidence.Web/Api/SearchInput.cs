using System.Globalization;
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
    private const int MostRepeated = 50, MostPages = 10_000, LargestPage = 100;

    private static readonly QueryParameter[] Own =
    [
        new("q", "The query; see /help/search for its language."),
        new("page", "The page of hits, the first being 1.") { Most = MostPages },
        new("size", "Hits on a page.") { Most = LargestPage },
        QueryParameter.Of<SortOrder>("sort", "The order of hits; relevance unless said."),
        new("off", "A reading or expansion to switch off, as the answer names it.") { IsRepeated = true },
        new("why", "A hit, as kind/id, whose score is to be explained."),
        new("keep", "A kept record, as kind/id; it bears on the page only.") { IsRepeated = true },
        new("year-from", "First year."),
        new("year-to", "Last year."),
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
        string? fault = text.Length > options.MaxQueryLength ? $"The query has {text.Length} characters; {options.MaxQueryLength} are read. Shorten it, or check a whole text sentence by sentence." : null;
        FacetFilter[] filters = [.. query.Where(p => !OwnNames.Contains(p.Key)).SelectMany(p => p.Value.OfType<string>().Where(v => v.Length > 0).Select(v => new FacetFilter(p.Key, v)))];
        if (Years(query) is { } years) filters = [.. filters.Where(f => f.Facet != "year"), years];
        string sort = query["sort"].ToString();
        SortOrder order = SortOrder.Relevance;
        if (sort.Length > 0 && !Vocabulary.TryParse(sort, out order)) fault ??= $"'sort' is one of {string.Join(", ", Vocabulary.All<SortOrder>())}.";
        fault ??= filters.Length > MostRepeated ? "More than 50 filters." : filters.FirstOrDefault(f => !FacetNames.All.Contains(f.Facet)) is { } unknown
            ? $"There is no filter '{unknown.Facet[..Math.Min(unknown.Facet.Length, 40)]}'. Filters are: {string.Join(", ", FacetNames.All)}." : null;
        return new SearchInput
        {
            Fault = fault ?? Bad(query, "page", 1, MostPages) ?? Bad(query, "size", 1, LargestPage),
            Kept = [.. Repeated(query, "keep").Where(k => k.Contains('/', StringComparison.Ordinal)).Distinct()],
            Request = new SearchRequest
            {
                Sort = order,
                Off = [.. Repeated(query, "off")],
                Explain = query["why"].ToString() is { Length: > 0 } why ? why : null,
                Text = fault is null ? text : "",
                Filters = fault is null ? filters : [],
                Page = Number(query, "page", 1, MostPages) ?? 1,
                PageSize = Number(query, "size", 1, LargestPage) ?? SearchState.UsualSize,
                Deadline = TimeSpan.FromMilliseconds(options.SearchDeadlineMs),
            },
        };
    }

    /// <summary>Lets minimal APIs take it as a parameter.</summary>
    public static ValueTask<SearchInput?> BindAsync(HttpContext http, ParameterInfo _) => ValueTask.FromResult<SearchInput?>(Read(http));

    private static IEnumerable<string> Repeated(IQueryCollection query, string name) => query[name].OfType<string>().Where(v => v.Length is > 0 and < 200).Take(MostRepeated);

    // The form of the year facet: two fields that make one range.
    private static FacetFilter? Years(IQueryCollection query)
    {
        string from = query["year-from"].ToString().Trim(), to = query["year-to"].ToString().Trim();
        return from.Length + to.Length is > 0 and <= 8 ? new FacetFilter("year", $"{from}..{to}") : null;
    }

    private static string? Bad(IQueryCollection query, string name, int least, int most) =>
        query.ContainsKey(name) && Number(query, name, least, most) is null ? $"'{name}' wants a whole number from {least} to {most}." : null;

    private static int? Number(IQueryCollection query, string name, int least, int most) =>
        int.TryParse(query[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most ? value : null;
}
