using System.Globalization;
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
    public string At(string path) => AddressQuery.Of(path, Fields());

    /// <summary>What a form must send along that asks for other values of some names: everything else, from the first page on.</summary>
    public IReadOnlyList<(string Name, string Value)> CarriedBut(params string[] names) => [.. OnPage(1).Fields().Where(f => !names.Contains(f.Name))];

    private IEnumerable<(string Name, string Value)> Fields()
    {
        if (Request.Text.Length > 0) yield return ("q", Request.Text);
        foreach (FacetFilter filter in Request.Filters) yield return (filter.Facet, filter.Value);
        foreach (string off in Request.Off) yield return ("off", off);
        if (Request.Page > 1) yield return ("page", Request.Page.ToString(CultureInfo.InvariantCulture));
        if (Request.PageSize != UsualSize) yield return ("size", Request.PageSize.ToString(CultureInfo.InvariantCulture));
    }
}
