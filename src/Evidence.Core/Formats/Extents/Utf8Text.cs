using System.Text;

namespace Evidence.Core.Formats;

/// <summary>A text with its UTF-8 bytes, and where each of its characters stands in them.</summary>
internal sealed class Utf8Text
{
    private const int Step = 1 << 12;
    private readonly int[] _marks;

    public Utf8Text(string text)
    {
        (Text, Bytes) = (text, Encoding.UTF8.GetBytes(text));
        _marks = new int[(text.Length / Step) + 1];
        for (int i = 1; i < _marks.Length; i++)
        {
            int from = MarkedAt(i - 1);
            _marks[i] = _marks[i - 1] + Encoding.UTF8.GetByteCount(text.AsSpan(from, MarkedAt(i) - from));
        }
    }

    public string Text { get; }

    public byte[] Bytes { get; }

    /// <summary>The byte at which a character starts.</summary>
    public int OffsetOf(int character)
    {
        int mark = character / Step;
        if (MarkedAt(mark) > character) mark--;
        int from = MarkedAt(mark);
        return _marks[mark] + Encoding.UTF8.GetByteCount(Text.AsSpan(from, character - from));
    }

    // Never between the two halves of one character.
    private int MarkedAt(int mark)
    {
        int at = mark * Step;
        return at > 0 && at < Text.Length && char.IsSurrogatePair(Text[at - 1], Text[at]) ? at + 1 : at;
    }
}
