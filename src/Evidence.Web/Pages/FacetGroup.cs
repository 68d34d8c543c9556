namespace Evidence.Web.Pages;

/// <summary>One facet as a group of links.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Links">Its values, chosen ones first.</param>
/// <param name="IsOpen">True when the group is shown unfolded.</param>
/// <param name="More">Values that are not listed.</param>
public sealed record FacetGroup(string Title, IReadOnlyList<FacetLink> Links, bool IsOpen, int More);

/// <summary>One value of a facet as a link that adds or removes it.</summary>
public sealed record FacetLink(string Label, int Count, string Href, bool IsChosen);
