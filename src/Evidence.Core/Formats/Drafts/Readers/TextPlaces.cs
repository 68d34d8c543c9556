namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>Line, column and code points of the places of a text. Lines end with LF, CR LF or CR. Thread-safe.</summary>
internal sealed class TextPlaces
{
    private const int Step = 256;
    private readonly string _text;
    private readonly List<int> _lines = [0];
    private readonly int[] _pointsAtStep;

    public TextPlaces(string text)
    {
        _text = text;
        _pointsAtStep = new int[(text.Length / Step) + 1];
        int points = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (i % Step == 0) _pointsAtStep[i / Step] = points;
            if (!char.IsLowSurrogate(text[i])) points++;
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _lines.Add(i + 1);
        }

        if (text.Length % Step == 0 && text.Length > 0) _pointsAtStep[text.Length / Step] = points;
    }

    /// <summary>Code points before a place given in UTF-16 units.</summary>
    public int CodePoint(int at)
    {
        int step = at / Step, points = _pointsAtStep[step];
        for (int i = step * Step; i < at; i++)
            if (!char.IsLowSurrogate(_text[i])) points++;
        return points;
    }

    /// <summary>The line of a place, from 1.</summary>
    public int Line(int at) => _lines.BinarySearch(at) is >= 0 and int exact ? exact + 1 : ~_lines.BinarySearch(at);

    /// <summary>The column of a place in code points, from 1.</summary>
    public int Column(int at) => CodePoint(at) - CodePoint(_lines[Line(at) - 1]) + 1;
}
