namespace Evidence.Core.Text.Sentences;

/// <summary>One sentence of a text, in UTF-16 code units. It starts and ends with something that can be seen.</summary>
/// <param name="Start">First unit of it in the text.</param>
/// <param name="Length">Its units, closing quotes and the citation marks behind its full stop included.</param>
/// <param name="Block">Index of the block of the draft that holds it; 0 for a bare text.</param>
public readonly record struct Sentence(int Start, int Length, int Block)
{
    /// <summary>One past the last unit.</summary>
    public int End => Start + Length;
}
