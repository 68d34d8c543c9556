using System.Text;

namespace Evidence.Core.Formats;

/// <summary>
/// A BibTeX file entry by entry: cut wherever an entry begins at the start of a line, because there every entry, comment and value
/// before it ends, closed or not. The cuts depend on the file alone and not on how much of it is held, so a file takes the memory of a piece.
/// </summary>
internal static class BibtexSegments
{
    // Large enough that cutting costs nothing, small enough to be nothing beside the rest of a process.
    private const int Piece = 1 << 17;

    /// <summary>What stands between the cuts, in order, each with the number of its first line.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="size">How many characters are read at a time.</param>
    public static IEnumerable<(string Text, LineMap Lines)> Of(TextReader reader, int size = Piece)
    {
        var held = new StringBuilder(size);
        char[] buffer = new char[size];
        int firstLine = 1, searched = 0, looked = 0;
        while (reader.ReadBlock(buffer, 0, buffer.Length) is > 0 and var read)
        {
            held.Append(buffer, 0, read);
            if (held.Length < 2 * looked) continue; // a file without a cut is looked at a few times only
            string text = held.ToString();
            int end = 0;
            for (int next; (next = NextStart(text, Math.Max(searched, end + 1), text.Length - BibtexExtent.LongestStart)) > 0; end = next)
            {
                var lines = new LineMap(text.AsSpan(end, next - end), firstLine);
                firstLine = lines.NextLine;
                yield return (text[end..next], lines);
            }

            if (end == 0) looked = text.Length;
            else looked = 0;
            held.Clear().Append(text, end, text.Length - end);
            searched = Math.Max(0, held.Length - BibtexExtent.LongestStart);
        }

        string rest = held.ToString();
        for (int start = 0; start < rest.Length;)
        {
            int next = NextStart(rest, start + 1, rest.Length);
            if (next < 0) next = rest.Length;
            var lines = new LineMap(rest.AsSpan(start, next - start), firstLine);
            firstLine = lines.NextLine;
            yield return (rest[start..next], lines);
            start = next;
        }
    }

    // Where the next entry starts; up to the limit its line is whole, behind it there may be half of one.
    private static int NextStart(string text, int from, int limit)
    {
        for (int i = from; i < limit; i++)
        {
            int found = text.AsSpan(i, limit - i).IndexOf('@');
            if (found < 0) return -1;
            i += found;
            if (text[i - 1] == '\n' && BibtexExtent.StartsEntry(text, i)) return i;
        }

        return -1;
    }
}
