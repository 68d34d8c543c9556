using Evidence.Core.Searching;

namespace Evidence.Web.Pages;

/// <summary>The years of the hits as a drawing, with a form for a range.</summary>
/// <param name="Years">The drawing.</param>
/// <param name="Action">The page that the form asks.</param>
/// <param name="Query">The text of the search.</param>
/// <param name="Carried">Fields that the form must send along so that the address stays the whole state.</param>
public sealed record YearChoice(YearHistogram Years, string Action, string Query, IReadOnlyList<(string Name, string Value)> Carried)
{
    private const string Facet = "year";

    /// <summary>The choice among counted years; null where there are not two.</summary>
    public static YearChoice? Of(string action, string query, IReadOnlyList<FacetCount> counts, IReadOnlyList<FacetFilter> filters, IReadOnlyList<(string, string)> carried, Func<IEnumerable<FacetFilter>, string> href) =>
        YearHistogram.Of(counts, filters.FirstOrDefault(f => f.Facet == Facet)?.Value, years => href([.. filters.Where(f => f.Facet != Facet), .. years is null ? Array.Empty<FacetFilter>() : [new FacetFilter(Facet, years)]])) is { } drawn
            ? new YearChoice(drawn, action, query, carried) : null;
}
