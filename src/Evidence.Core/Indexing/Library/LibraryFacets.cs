using System.Globalization;

namespace Evidence.Core.Indexing;

/// <summary>The facets by which references of the library can be narrowed down, and their values.</summary>
public static class LibraryFacets
{
    /// <summary>Whether the base has the study; it comes from the base that is live, not from the library.</summary>
    public const string InBase = "in-base";

    internal const string Publication = "publication";
    internal const string HasAbstract = "has-abstract";
    internal const string Yes = "yes";
    internal const string No = "no";

    /// <summary>The facets that a generation holds, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [FacetNames.Year, FacetNames.Design, Publication, HasAbstract, FacetNames.Journal];

    internal static IEnumerable<(string Facet, string Value)> Of(LibraryReference reference)
    {
        if (reference.Year is { } year) yield return (FacetNames.Year, year.ToString("0000", CultureInfo.InvariantCulture));
        if (reference.Journal is { Length: < 1000 } journal) yield return (FacetNames.Journal, journal);
        if (reference.Design is { } design) yield return (FacetNames.Design, design);
        yield return (Publication, reference.Type);
        yield return (HasAbstract, reference.Abstract is null ? No : Yes);
    }
}
