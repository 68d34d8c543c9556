namespace Evidence.Core.Formats.Drafts;

/// <summary>A passage that points somewhere: a link, a written-out address, a DOI or a PMID.</summary>
/// <param name="Start">First UTF-16 unit of the passage in <see cref="Draft.Text"/>.</param>
/// <param name="Length">Its units.</param>
/// <param name="Target">The address; a bare DOI or PMID as its https address. It is never opened.</param>
public sealed record DraftLink(int Start, int Length, string Target);
