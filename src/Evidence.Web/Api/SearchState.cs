using System.Globalization;
using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Web.Api;

/// <summary>A search with the list of kept records, as an address holds them: the address is the whole state.</summary>
/// <param name="Request">The search.</param>
/// <param name="Kept">Kept records as kind/id, in the order in which they were kept.</param>
internal sealed record SearchState(SearchRequest Request, IReadOnlyList<string> Kept)
{
    /// <summary>Hits on a page unless the address says otherwise.</summary>
    public const int UsualSize = 20;

    /// <summary>The same on its first page with other filters.</summary>
    public SearchState With(IEnumerable<FacetFilter> filters) => this with { Request = Request with { Filters = [.. filters], Page = 1, Explain = null } };

    /// <summary>The same with another text, and no longer what an earlier text had turned off.</summary>
    public SearchState WithText(string text) => this with { Request = Request with { Text = text, Off = [.. Request.Off.Where(o => o is SearchRequest.PriorSwitch or SearchRequest.ConceptsSwitch)], Page = 1, Explain = null } };

    /// <summary>The same with a switch turned over.</summary>
    public SearchState Toggle(string name) => this with { Request = Request with { Off = Request.Off.Contains(name) ? [.. Request.Off.Where(o => o != name)] : [.. Request.Off, name], Page = 1, Explain = null } };

    /// <summary>The same with a record kept, or no longer kept.</summary>
    public SearchState ToggleKept(string record) => this with { Kept = Kept.Contains(record) ? [.. Kept.Where(k => k != record)] : [.. Kept, record] };

    /// <summary>The address under a path, such as /search or /search.csv.</summary>
    public string At(string path) => AddressQuery.Of(path, Fields(withPage: path == "/search"));

    /// <summary>What a form must send along that asks for other values of some names: everything else, from the first page on.</summary>
    public IReadOnlyList<(string Name, string Value)> CarriedBut(params string[] names) => [.. With(Request.Filters).Fields(withPage: true).Where(f => !names.Contains(f.Name))];

    private IEnumerable<(string Name, string Value)> Fields(bool withPage)
    {
        if (Request.Text.Length > 0) yield return ("q", Request.Text);
        foreach (FacetFilter filter in Request.Filters) yield return (filter.Facet, filter.Value);
        if (Request.Sort != SortOrder.Relevance) yield return ("sort", Request.Sort.Word());
        foreach (string off in Request.Off) yield return ("off", off);
        if (!withPage) yield break;
        foreach (string kept in Kept) yield return ("keep", kept);
        if (Request.Page > 1) yield return ("page", Request.Page.ToString(CultureInfo.InvariantCulture));
        if (Request.PageSize != UsualSize) yield return ("size", Request.PageSize.ToString(CultureInfo.InvariantCulture));
        if (Request.Explain is { } explained) yield return ("why", explained);
    }
}
