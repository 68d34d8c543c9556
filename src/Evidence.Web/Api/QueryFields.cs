using System.Globalization;
using Evidence.Core.Searching;

namespace Evidence.Web.Api;

/// <summary>What searches have in common in their addresses: numbers, values that stand more than once, filters, a range of years.</summary>
internal static class QueryFields
{
    /// <summary>Most filters, and most values of another parameter, that are read.</summary>
    public const int MostRepeated = 50;

    /// <summary>Last year that a range may name.</summary>
    public const int LastYear = 9999;

    private const int LongestName = 40;

    /// <summary>Values of a parameter that may stand more than once; long ones are left out.</summary>
    public static IEnumerable<string> Repeated(this IQueryCollection query, string name) => query[name].OfType<string>().Where(v => v.Length is > 0 and < 200).Take(MostRepeated);

    /// <summary>Filters: every parameter that is not one of the search's own. The form of the year facet has two fields that make one range.</summary>
    public static FacetFilter[] Filters(this IQueryCollection query, IReadOnlySet<string> own)
    {
        FacetFilter[] filters = [.. query.Where(p => !own.Contains(p.Key)).SelectMany(p => p.Value.OfType<string>().Where(v => v.Length > 0).Select(v => new FacetFilter(p.Key, v)))];
        string from = query["year-from"].ToString().Trim(), to = query["year-to"].ToString().Trim();
        return from.Length + to.Length > 0 ? [.. filters.Where(f => f.Facet != "year"), new FacetFilter("year", $"{from}..{to}")] : filters;
    }

    /// <summary>What is wrong with some filters, or null.</summary>
    public static string? FaultOf(IReadOnlyList<FacetFilter> filters, IReadOnlyList<string> known) =>
        filters.Count > MostRepeated ? $"More than {MostRepeated} filters." : filters.FirstOrDefault(f => !known.Contains(f.Facet)) is { } unknown
            ? $"There is no filter '{unknown.Facet[..Math.Min(unknown.Facet.Length, LongestName)]}'. Filters are: {string.Join(", ", known)}." : null;

    /// <summary>What is wrong with a text, or null.</summary>
    public static string? FaultOf(string text, int longest) =>
        text.Length > longest ? $"The query has {text.Length} characters; {longest} are read. Shorten it, or check a whole text sentence by sentence." : null;

    /// <summary>What is wrong with the two fields of a range of years, or null; an empty one is open.</summary>
    public static string? BadYears(this IQueryCollection query) =>
        new[] { "year-from", "year-to" }.FirstOrDefault(name => query[name].ToString().Trim() is { Length: > 0 } year && !(int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value is >= 1 and <= LastYear)) is { } bad
            ? $"'{bad}' wants a year from 1 to {LastYear}." : null;

    /// <summary>What is wrong with a number, or null.</summary>
    public static string? BadNumber(this IQueryCollection query, string name, int least, int most) =>
        query.ContainsKey(name) && query.Number(name, least, most) is null ? $"'{name}' wants a whole number from {least} to {most}." : null;

    /// <summary>A number; null where it is absent or out of range.</summary>
    public static int? Number(this IQueryCollection query, string name, int least, int most) =>
        int.TryParse(query[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most ? value : null;
}
