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
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal) { "q", "page", "size", "off", "year-from", "year-to" };

    /// <summary>Every filter, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Facets { get; } = [LibraryFacets.InBase, .. LibraryFacets.All];

    public required LibraryRequest Request { get; init; }

    /// <summary>What is wrong with the address, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>Reads an address; never throws.</summary>
    public static LibraryInput Read(HttpContext http)
    {
        IQueryCollection query = http.Request.Query;
        string text = query["q"].ToString();
        FacetFilter[] filters = query.Filters(Own);
        int page = query.Number("page", 1, LibraryRequest.Deepest) ?? 1, size = query.Number("size", 1, MostOnAPage) ?? LibraryState.UsualSize;
        string? fault = QueryFields.FaultOf(text, http.RequestServices.GetRequiredService<IOptions<EvidenceOptions>>().Value.MaxQueryLength)
            ?? QueryFields.FaultOf(filters, Facets)
            ?? query.BadNumber("page", 1, LibraryRequest.Deepest) ?? query.BadNumber("size", 1, MostOnAPage)
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
}
