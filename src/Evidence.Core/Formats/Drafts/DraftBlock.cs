namespace Evidence.Core.Formats.Drafts;

/// <summary>One block of a draft: what a reader sees set apart from what stands before and behind it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First UTF-16 unit of it in <see cref="Draft.Text"/>.</param>
/// <param name="Length">Its units; never 0.</param>
/// <param name="Level">1 to 6 for a heading, depth from 1 for a list item, else 0.</param>
/// <param name="Label">The number of a list item, reference or footnote as it is cited, such as "3"; null for none.</param>
/// <param name="Page">The page of a PDF, from 1; null elsewhere.</param>
public sealed record DraftBlock(DraftBlockKind Kind, int Start, int Length, int Level = 0, string? Label = null, int? Page = null)
{
    /// <summary>One past the last unit.</summary>
    public int End => Start + Length;
}
