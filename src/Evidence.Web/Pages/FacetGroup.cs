using System.Globalization;
using Evidence.Core.Searching;

namespace Evidence.Web.Pages;

/// <summary>One facet as a group of links.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Links">Its values, chosen ones first.</param>
/// <param name="IsOpen">True when the group is shown unfolded.</param>
/// <param name="More">Values that are not listed.</param>
public sealed record FacetGroup(string Title, IReadOnlyList<FacetLink> Links, bool IsOpen, int More)
{
    private const int ListedValues = 12;

    /// <summary>The group of a facet.</summary>
    /// <param name="facet">Its name.</param>
    /// <param name="title">What it is called, or null for its name.</param>
    /// <param name="counts">Its values in the order in which they are shown.</param>
    /// <param name="filters">Filters in force.</param>
    /// <param name="isOpen">Unfold it even where nothing is chosen.</param>
    /// <param name="label">What a value is called.</param>
    /// <param name="href">Address of the search with other filters.</param>
    public static FacetGroup Of(string facet, string? title, IReadOnlyList<FacetCount> counts, IReadOnlyList<FacetFilter> filters, bool isOpen, Func<string, string> label, Func<IEnumerable<FacetFilter>, string> href)
    {
        HashSet<string> chosen = [.. filters.Where(f => f.Facet == facet).Select(f => f.Value)];
        FacetLink[] links = [.. counts
            .Concat(chosen.Where(c => counts.All(x => x.Value != c)).Select(c => new FacetCount(c, 0)))
            .OrderByDescending(c => chosen.Contains(c.Value))
            .Select(c => Link(c, chosen.Contains(c.Value)))];
        int listed = Math.Max(ListedValues, chosen.Count);
        return new FacetGroup(title ?? Capital(BasePage.Plain(facet)), [.. links.Take(listed)], isOpen || chosen.Count > 0, Math.Max(0, links.Length - listed));

        FacetLink Link(FacetCount count, bool isChosen)
        {
            var filter = new FacetFilter(facet, count.Value);
            return new FacetLink(label(count.Value), count.Count, href(isChosen ? filters.Where(f => f != filter) : filters.Append(filter)), isChosen);
        }
    }

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}

/// <summary>One value of a facet as a link that adds or removes it.</summary>
public sealed record FacetLink(string Label, int Count, string Href, bool IsChosen);
