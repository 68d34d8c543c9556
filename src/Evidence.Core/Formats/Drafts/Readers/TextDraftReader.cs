using System.Text.RegularExpressions;

namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>
/// Reads plain text. An empty line parts blocks; lines that were wrapped at a common width are joined, other lines are blocks of
/// their own; short lines in title case, or alone before a paragraph, are headings.
/// </summary>
internal static partial class TextDraftReader
{
    private const int WidestWrap = 120;
    private const int NarrowestWrap = 60;
    private const int LongLine = 40;
    private const int Ragged = 12;
    private const int LongestHeading = 14;

    private readonly record struct Line(int Start, int Length)
    {
        public int End => Start + Length;
    }

    public static void Read(DraftBuilder builder)
    {
        List<Line> lines = Lines(builder.Source);
        int width = lines.Count == 0 ? 0 : lines.Max(l => l.Length);
        for (int i = 0; i < lines.Count;)
        {
            if (lines[i].Length == 0)
            {
                i++;
                continue;
            }

            int last = i;
            while (last + 1 < lines.Count && IsWrapped(builder.Source, lines[last], lines[last + 1], width)) last++;
            ReadBlock(builder, lines, i, last);
            i = last + 1;
        }
    }

    private static void ReadBlock(DraftBuilder builder, List<Line> lines, int first, int last)
    {
        string source = builder.Source;
        Line line = lines[first];
        string text = source.Substring(line.Start, Math.Min(line.Length, 200));
        Match marker = Marker().Match(text);
        if (first == last && IsHeading(lines, first, source, text[marker.Length..])) builder.Begin(DraftBlockKind.Heading, level: first == 0 ? 1 : 2);
        else if (marker.Success) builder.Begin(DraftBlockKind.ListItem, 1, marker.Groups[1].Length > 0 ? marker.Groups[1].Value : null);
        else builder.Begin(text.StartsWith('>') ? DraftBlockKind.Quote : DraftBlockKind.Paragraph);
        builder.AddSource(line.Start + marker.Length, line.Length - marker.Length);
        for (int i = first + 1; i <= last; i++)
        {
            builder.Add(" ", lines[i - 1].End, lines[i].Start - lines[i - 1].End);
            builder.AddSource(lines[i].Start, lines[i].Length);
        }

        builder.End();
    }

    // A line goes on in the next one when the next one's first word would not have fitted, or when it begins small behind a long line.
    private static bool IsWrapped(string source, Line line, Line next, int width)
    {
        if (line.Length == 0 || next.Length == 0 || width > WidestWrap || width < NarrowestWrap) return false;
        ReadOnlySpan<char> following = source.AsSpan(next.Start, next.Length);
        if (Marker().IsMatch(following)) return false;
        int word = following.IndexOf(' ') is > 0 and int space ? space : following.Length;
        return line.Length + 1 + word > width - Ragged || (line.Length >= LongLine && char.IsLower(following[0]) && !".!?:".Contains(source[line.End - 1], StringComparison.Ordinal));
    }

    private static bool IsHeading(List<Line> lines, int at, string source, string text)
    {
        if (text.Length == 0 || ".!;,:…".Contains(text[^1], StringComparison.Ordinal) || lines.Count == 1) return false;
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > LongestHeading || !text.Any(char.IsLetter)) return false;
        string[] long_ = [.. words.Where(w => w.Length > 3 && char.IsLetter(w[0]))];
        bool isTitleCase = char.IsUpper(text.First(char.IsLetter)) && (long_.Length == 0 ? words.Length <= 3 : long_.Count(w => char.IsUpper(w[0])) * 3 >= long_.Length * 2);
        bool isAlone = (at == 0 || lines[at - 1].Length == 0) && at + 2 < lines.Count && lines[at + 1].Length == 0;
        if (!isTitleCase && !(isAlone && words.Length <= 8)) return false;
        int next = lines.FindIndex(at + 1, l => l.Length > 0);
        return next > 0 && (isTitleCase || (lines[next].Length > text.Length && ".!?".Contains(source[lines[next].End - 1], StringComparison.Ordinal)));
    }

    // Lines without the white space around them.
    private static List<Line> Lines(string source)
    {
        var lines = new List<Line>();
        for (int at = 0; at <= source.Length;)
        {
            int end = source.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and int found ? at + found : source.Length;
            int start = at, stop = end;
            while (start < stop && char.IsWhiteSpace(source[start])) start++;
            while (stop > start && char.IsWhiteSpace(source[stop - 1])) stop--;
            lines.Add(new Line(start, stop - start));
            at = end + (end + 1 < source.Length && source[end] == '\r' && source[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    [GeneratedRegex(@"^(?:[-*+•‣◦–·]\s+|[>]\s*|(\d{1,3})[.)]\s+|\(?([a-z])\)\s+)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
