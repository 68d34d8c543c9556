using System.Globalization;
using System.Text;
using Evidence.Core.Searching;

namespace Evidence.Web.Api;

/// <summary>A search of the library as an address holds it: the address is the whole state.</summary>
/// <param name="Request">The search.</param>
internal sealed record LibraryState(LibraryRequest Request)
{
    /// <summary>Hits on a page unless the address says otherwise.</summary>
    public const int UsualSize = 20;

    private const string Page = "/library";

    /// <summary>Where the library is asked for references that bear on a sentence: all its words, none an operator.</summary>
    public static string AboutSentence(string sentence) => new LibraryState(new LibraryRequest { Text = sentence.Length > LongestSentence ? sentence[..LongestSentence] : sentence, Off = [LibraryRequest.OperatorsSwitch] }).ToString();

    private const int LongestSentence = 600;

    /// <summary>The same on its first page with other filters.</summary>
    public LibraryState With(IEnumerable<FacetFilter> filters) => new(Request with { Filters = [.. filters], Page = 1 });

    /// <summary>The same with a switch turned over.</summary>
    public LibraryState Toggle(string name) => new(Request with { Off = Request.Off.Contains(name) ? [.. Request.Off.Where(o => o != name)] : [.. Request.Off, name], Page = 1 });

    /// <summary>The same on another page.</summary>
    public LibraryState OnPage(int page) => new(Request with { Page = page });

    /// <summary>The address of the page.</summary>
    public override string ToString() => At(Page);

    /// <summary>The address under a path, such as /library.json.</summary>
    public string At(string path)
    {
        var query = new StringBuilder(path);
        if (Request.Text.Length > 0) Add("q", Request.Text);
        foreach (FacetFilter filter in Request.Filters) Add(filter.Facet, filter.Value);
        foreach (string off in Request.Off) Add("off", off);
        if (Request.Page > 1) Add("page", Request.Page.ToString(CultureInfo.InvariantCulture));
        if (Request.PageSize != UsualSize) Add("size", Request.PageSize.ToString(CultureInfo.InvariantCulture));
        return query.ToString();

        void Add(string key, string value) =>
            query.Append(query.Length == path.Length ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
    }
}
