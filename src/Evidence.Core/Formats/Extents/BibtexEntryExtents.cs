namespace Evidence.Core.Formats;

/// <summary>Entries of BibTeX that are written as the format wants it: braces around the entry, every field a name, a sign of equality and a value.</summary>
internal sealed class BibtexEntryExtents : IEntryExtents
{
    public EntryExtent? At(string text, int start)
    {
        int open = text.IndexOf('{', start), comma = open < 0 ? -1 : text.IndexOf(',', open);
        if (comma < 0 || text[start] != '@' || !text.AsSpan(start + 1, open - start - 1).Trim().ToString().All(char.IsAsciiLetter)) return null;
        var fields = new List<FieldExtent>();
        int at = comma + 1;
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ',')) at++;
            if (at >= text.Length) return null;
            if (text[at] == '}') break;
            int name = at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_' or ':' or '.' or '+')) at++;
            string word = text[name..at].ToLowerInvariant();
            at = Skip(text, at);
            if (word.Length == 0 || at >= text.Length || text[at] != '=' || EndOfValue(text, at + 1) is not { } end) return null;
            fields.Add(new FieldExtent(word, name, at = end));
        }

        return fields.Count == 0 ? null : new EntryExtent(start, start, EntryExtent.BehindLine(text, at + 1), fields[^1].End, IsLines: false, fields);
    }

    private static int? EndOfValue(string text, int at)
    {
        while (true)
        {
            at = Skip(text, at);
            if (at >= text.Length) return null;
            if (text[at] is '{' or '"')
            {
                int close = BibtexExtent.CloseOf(text, at, text[at] == '{' ? '}' : '"', out _);
                if (close < 0) return null;
                at = close + 1;
            }
            else
            {
                int word = at;
                while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
                if (at == word) return null;
            }

            int next = Skip(text, at);
            if (next >= text.Length || text[next] is not ('#' or ',' or '}')) return null;
            if (text[next] != '#') return at;
            at = next + 1;
        }
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
