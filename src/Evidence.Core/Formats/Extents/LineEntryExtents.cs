namespace Evidence.Core.Formats;

/// <summary>Entries whose fields are lines that begin with a tag; a line without one belongs to the field before it.</summary>
internal abstract class LineEntryExtents : IEntryExtents
{
    /// <summary>The tag of a line, or null.</summary>
    protected abstract string? TagOf(ReadOnlySpan<char> line);

    /// <summary>Whether the entry ends before or behind a line; null where it goes on, and where it is broken.</summary>
    protected abstract LineRole RoleOf(ReadOnlySpan<char> line, string? tag, bool isFirst);

    public EntryExtent? At(string text, int start)
    {
        var fields = new List<FieldExtent>();
        int at = start;
        while (at < text.Length)
        {
            int end = text.IndexOf('\n', at) is >= 0 and var feed ? feed + 1 : text.Length;
            ReadOnlySpan<char> line = text.AsSpan(at, end - at);
            string? tag = TagOf(line);
            switch (RoleOf(line, tag, at == start))
            {
                case LineRole.Broken: return null;
                case LineRole.Next: return new EntryExtent(start, start, at, at, IsLines: true, fields);
                case LineRole.Last: return new EntryExtent(start, start, EntryExtent.BehindLine(text, at + line.TrimEnd().Length), at, IsLines: true, fields);
                default:
                    if (tag is not null) fields.Add(new FieldExtent(tag, at, end));
                    else if (fields.Count > 0) fields[^1] = fields[^1] with { End = end };
                    break;
            }

            at = end;
        }

        return EndsWithFile(text) ? new EntryExtent(start, start, at, at, IsLines: true, fields) : null;
    }

    /// <summary>Whether the end of the file ends an entry; fields can be put there only behind a whole line.</summary>
    protected abstract bool EndsWithFile(string text);

    /// <summary>What a line is to an entry.</summary>
    protected enum LineRole
    {
        /// <summary>A field, or a part of one.</summary>
        Field,

        /// <summary>The line that closes it.</summary>
        Last,

        /// <summary>The line belongs to what follows.</summary>
        Next,

        /// <summary>The entry has no end that can be told.</summary>
        Broken,
    }
}
