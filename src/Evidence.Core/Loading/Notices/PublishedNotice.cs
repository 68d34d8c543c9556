using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>What a list says that a publisher said of a paper.</summary>
/// <param name="Article">The paper: its DOI in the form to compare, or <c>pmid:</c> and digits.</param>
/// <param name="Kind">What was said.</param>
/// <param name="Date">When, as YYYY-MM-DD; null where the list does not say.</param>
/// <param name="Notice">DOI of the notice in the form to compare; null where the list has none, equal to the paper's where both share one.</param>
public sealed record PublishedNotice(string Article, NoticeKind Kind, string? Date, string? Notice);
