namespace Evidence.Core.Formats;

/// <summary>One entry of an Atom feed.</summary>
/// <param name="Id">A URI that is its own for all time.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Page">Where a person reads it.</param>
/// <param name="Category">A word that readers of feeds sort by.</param>
/// <param name="Summary">What it says, as plain text.</param>
/// <param name="UpdatedAt">When it came to be so.</param>
internal sealed record AtomEntry(string Id, string Title, string Page, string Category, string Summary, DateTimeOffset UpdatedAt);
