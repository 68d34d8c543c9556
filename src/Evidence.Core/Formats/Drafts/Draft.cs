using Evidence.Core.Formats.Drafts.Readers;

namespace Evidence.Core.Formats.Drafts;

/// <summary>
/// An article as it was read: its running text without markup, the blocks it is made of, its links, and for every passage the
/// place in the file as it was given. Immutable and thread-safe.
/// </summary>
public sealed class Draft
{
    private readonly DraftMap _map;
    private readonly TextPlaces _places;

    internal Draft(string name, DraftFormat format, string? source, string text, IReadOnlyList<DraftBlock> blocks, IReadOnlyList<DraftLink> links, DraftMap map)
    {
        (Name, Format, Source, Text, Blocks, Links, _map) = (name, format, source, text, blocks, links, map);
        _places = new TextPlaces(source ?? text);
    }

    /// <summary>The file's name without its folder, or "text" for a pasted one.</summary>
    public string Name { get; }

    /// <summary>What it was read as.</summary>
    public DraftFormat Format { get; }

    /// <summary>The characters of a text, Markdown or HTML file, well-formed; null for Word and PDF files.</summary>
    public string? Source { get; }

    /// <summary>
    /// The blocks' text, an empty line between two of them. White space inside a block is a single space; marks of notes stand as
    /// numbers in brackets. Well-formed UTF-16.
    /// </summary>
    public string Text { get; }

    /// <summary>The blocks in reading order; footnotes and the reference list stand where the file has them, footnotes of Word last.</summary>
    public IReadOnlyList<DraftBlock> Blocks { get; }

    /// <summary>Links, written-out addresses, DOIs and PMIDs in order, without overlap.</summary>
    public IReadOnlyList<DraftLink> Links { get; }

    /// <summary>Where a passage of <see cref="Text"/> stands in the file. Both ends lie inside the text, the length is above 0.</summary>
    public DraftSpan SpanOf(int start, int length)
    {
        int index = BlockAt(start);
        DraftBlock? block = index < 0 ? null : Blocks[index];
        (int from, int to) = SourceRange(start, length);
        int last = Math.Max(from, to - 1);
        (int line, int column, int endLine, int endColumn) = Source is null
            ? (index + 1, _places.CodePoint(from) - _places.CodePoint(block?.Start ?? 0) + 1, index + 1, _places.CodePoint(to) - _places.CodePoint(block?.Start ?? 0) + 1)
            : (_places.Line(from), _places.Column(from), _places.Line(last), _places.Column(last) + 1);
        return new DraftSpan(_places.CodePoint(from), _places.CodePoint(to), line, column, endLine, endColumn, index + 1, block?.Page);
    }

    /// <summary>The same passage in UTF-16 units of <see cref="Source"/>, or of <see cref="Text"/> where there is no source.</summary>
    public (int Start, int End) SourceRange(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, Text.Length);
        return Source is null ? (start, start + length) : (_map.StartOf(start), _map.EndOf(start + length - 1));
    }

    // The block that holds a place, or the last one before it.
    private int BlockAt(int at)
    {
        int low = 0, high = Blocks.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (Blocks[middle].Start <= at) low = middle;
            else high = middle - 1;
        }

        return Math.Min(low, Blocks.Count - 1);
    }
}
