using System.Text;
using Evidence.Core.Searching;

namespace Evidence.Web.Pages;

/// <summary>Writes the address of a search: its whole state.</summary>
internal static class SearchAddress
{
    /// <summary>Query string of a search, with a leading question mark; empty for the search of everything.</summary>
    public static string Query(string text, IEnumerable<FacetFilter> filters, int page, int size)
    {
        var query = new StringBuilder();
        if (text.Length > 0) Add("q", text);
        foreach (FacetFilter filter in filters) Add(filter.Facet, filter.Value);
        if (page > 1) Add("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (size != 20) Add("size", size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return query.ToString();

        void Add(string key, string value) =>
            query.Append(query.Length == 0 ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
    }
}
