namespace Evidence.Web.Pages;

/// <summary>Where one kind of reader may start, with links into the live base.</summary>
/// <param name="Reader">Who.</param>
/// <param name="Job">What they come for.</param>
/// <param name="Links">Text and address of each example.</param>
public sealed record WorkedExample(string Reader, string Job, IReadOnlyList<(string Text, string Href)> Links);
