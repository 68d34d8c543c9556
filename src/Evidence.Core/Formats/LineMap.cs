using System.Text;

namespace Evidence.Core.Formats;

/// <summary>Turns places in a whole text into line and column.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];
    private readonly int _first = 1;

    /// <summary>Lines of a text, which end in LF, CR or both.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The number of its first line, where it is a piece of a file.</param>
    public LineMap(ReadOnlySpan<char> text, int first = 1)
    {
        _first = first;
        for (int i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _starts.Add(i + 1);
    }

    /// <summary>Lines of UTF-8 bytes.</summary>
    public LineMap(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
            if (text[i] == '\n') _starts.Add(i + 1);
    }

    /// <summary>Line and column, from 1, of a place in the text.</summary>
    public (int Line, int Column) At(int offset)
    {
        int line = LineOf(offset);
        return (line + _first, offset - _starts[line] + 1);
    }

    /// <summary>Line and column, from 1, of a place in the bytes; the column counts UTF-16 units.</summary>
    public (int Line, int Column) At(int offset, ReadOnlySpan<byte> text)
    {
        int line = LineOf(offset);
        return (line + 1, Encoding.UTF8.GetCharCount(text[_starts[line]..Math.Min(offset, text.Length)]) + 1);
    }

    /// <summary>The number of the line at which the text ends: the first of what follows it.</summary>
    public int NextLine => _first + _starts.Count - 1;

    /// <summary>Offset of the line that holds a place.</summary>
    public int StartOfLine(int offset) => _starts[LineOf(offset)];

    /// <summary>Offset of a line and column.</summary>
    public int OffsetOf(int line, int column) => line < 1 || line > _starts.Count ? -1 : _starts[line - 1] + column - 1;

    private int LineOf(int offset)
    {
        int found = _starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }
}
