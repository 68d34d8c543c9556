using System.Reflection;
using Evidence.Core.Indexing;
using Evidence.Core.Searching;
using Microsoft.Extensions.Options;

namespace Evidence.Web.Api;

/// <summary>
/// A search of the library as it stands in an address: q, page, size, off (switches) and one parameter per facet
/// (journal=A&amp;journal=B&amp;has-abstract=yes; year-from and year-to make a range). The address is the whole state.
/// </summary>
internal sealed class LibraryInput
{
    private const int MostOnAPage = 100;

    private static readonly QueryParameter[] Own =
    [
        new("q", "Words, \"phrases\", AND OR NOT, -word, prefix*, title: author: year:2015..2020 journal: doi: pmid:. Empty asks for everything."),
        new("year-from", "First year of a range, with year-to in place of year.") { Most = QueryFields.LastYear },
        new("year-to", "Last year of it.") { Most = QueryFields.LastYear },
        new("off", $"Switches: {LibraryRequest.FeedbackSwitch} (do not widen short topics by the best references), {LibraryRequest.OperatorsSwitch} (read the text as plain words), {LibraryRequest.MeaningSwitch} (rank by words alone).") { IsRepeated = true },
        new("page", $"Which page, from 1. Only the first {LibraryRequest.Deepest} references can be paged through.") { Most = LibraryRequest.Deepest },
        new("size", $"References on a page; {LibraryState.UsualSize} unless said otherwise.") { Most = MostOnAPage },
    ];

    private static readonly HashSet<string> OwnNames = [.. Own.Select(p => p.Name)];

    /// <summary>Every filter, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Facets { get; } = [LibraryFacets.InBase, .. LibraryFacets.All];

    /// <summary>What an address may say: its own parameters and one a facet.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [Own[0], .. Facets.Select(f => new QueryParameter(f, Meaning(f)) { IsRepeated = true }), .. Own[1..]];

    public required LibraryRequest Request { get; init; }

    /// <summary>What is wrong with the address, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>Reads an address; never throws.</summary>
    public static LibraryInput Read(HttpContext http)
    {
        IQueryCollection query = http.Request.Query;
        string text = query["q"].ToString();
        FacetFilter[] filters = query.Filters(OwnNames);
        int page = query.Number("page", 1, LibraryRequest.Deepest) ?? 1, size = query.Number("size", 1, MostOnAPage) ?? LibraryState.UsualSize;
        string? fault = QueryFields.FaultOf(text, http.RequestServices.GetRequiredService<IOptions<EvidenceOptions>>().Value.MaxQueryLength)
            ?? QueryFields.FaultOf(filters, Facets)
            ?? query.BadYears() ?? query.BadNumber("page", 1, LibraryRequest.Deepest) ?? query.BadNumber("size", 1, MostOnAPage)
            ?? ((long)page * size > LibraryRequest.Deepest ? $"Only the first {LibraryRequest.Deepest} references can be paged through. Narrow the search down." : null);
        return new LibraryInput
        {
            Fault = fault,
            Request = fault is not null ? new LibraryRequest { Text = "" } : new LibraryRequest
            {
                Text = text,
                Filters = filters,
                Off = [.. query.Repeated("off")],
                Page = page,
                PageSize = size,
            },
        };
    }

    /// <summary>Lets minimal APIs take it as a parameter.</summary>
    public static ValueTask<LibraryInput?> BindAsync(HttpContext http, ParameterInfo _) => ValueTask.FromResult<LibraryInput?>(Read(http));

    private static string Meaning(string facet) => facet switch
    {
        LibraryFacets.InBase => "yes or no: whether the curated base has the study.",
        "year" => "A year, or a range such as 2015..2020, open at either end.",
        "has-abstract" => "yes or no.",
        "design" => "Design, guessed from publication types.",
        "publication" => "CSL type, such as article-journal.",
        _ => $"Only references with this {facet}; more than one may be given.",
    };
}
