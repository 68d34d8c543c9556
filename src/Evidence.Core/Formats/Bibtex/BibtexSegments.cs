using System.Text;

namespace Evidence.Core.Formats;

/// <summary>
/// A BibTeX file piece by piece, cut where an entry begins at the start of a line: there every entry before it ends, closed or not
/// (<see cref="BibtexExtent"/>), so that pieces read alone say what the whole would. A file takes the memory of one piece.
/// </summary>
internal static class BibtexSegments
{
    // Large enough that cutting costs nothing, small enough to be nothing beside the rest of a process.
    private const int Piece = 1 << 17;

    /// <summary>The pieces in order, each with the number of its first line.</summary>
    public static IEnumerable<(string Text, LineMap Lines)> Of(TextReader reader)
    {
        var held = new StringBuilder(Piece);
        char[] buffer = new char[Piece];
        int firstLine = 1, searched = 0, looked = 0;
        while (reader.ReadBlock(buffer, 0, buffer.Length) is > 0 and var read)
        {
            held.Append(buffer, 0, read);
            if (held.Length < 2 * looked) continue; // a file without a cut is looked at a few times only
            string text = held.ToString();
            int cut = LastStart(text, searched);
            if (cut <= 0)
            {
                (looked, searched) = (text.Length, Math.Max(0, text.Length - BibtexExtent.LongestStart));
                continue;
            }

            string piece = text[..cut];
            var lines = new LineMap(piece, firstLine);
            firstLine = lines.NextLine;
            yield return (piece, lines);
            held.Clear().Append(text, cut, text.Length - cut);
            (looked, searched) = (0, 0);
        }

        if (held.Length > 0) yield return (held.ToString(), new LineMap(held.ToString(), firstLine));
    }

    // Where the last entry starts whose line is whole; the end of the text may hold half of a later one.
    private static int LastStart(string text, int from)
    {
        for (int i = text.Length - BibtexExtent.LongestStart; i > from; i--)
            if (text[i] == '@' && text[i - 1] == '\n' && BibtexExtent.StartsEntry(text, i)) return i;
        return -1;
    }
}
