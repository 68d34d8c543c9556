namespace Evidence.Core.Formats.Drafts;

/// <summary>Other words for a passage of a draft.</summary>
/// <param name="Start">First UTF-16 unit of the passage in <see cref="Draft.Text"/>.</param>
/// <param name="Length">Its units; above 0.</param>
/// <param name="Text">What stands there afterwards, as plain text.</param>
public readonly record struct DraftEdit(int Start, int Length, string Text)
{
    /// <summary>One past the last unit.</summary>
    public int End => Start + Length;
}
