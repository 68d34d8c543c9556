namespace Evidence.Web.Pages;

/// <summary>Which page of results this is, and where the others are.</summary>
/// <param name="Page">This page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Href">Address of a page.</param>
public sealed record PageLinks(int Page, int Pages, Func<int, string> Href);
