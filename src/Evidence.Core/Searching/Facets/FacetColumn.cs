using System.Globalization;
using System.Text;
using Evidence.Core.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Evidence.Core.Searching;

/// <summary>
/// The values of one facet: of each document its values, and of each value its documents, both as one row of numbers with the
/// places where each part starts. Immutable and thread-safe.
/// </summary>
internal sealed class FacetColumn
{
    private readonly int[] _starts;      // of document d: its ordinals are _ordinals[_starts[d].._starts[d + 1]]
    private readonly int[] _ordinals;
    private readonly int[] _valueStarts; // of ordinal o: its documents are _documents[_valueStarts[o].._valueStarts[o + 1]]
    private readonly int[] _documents;
    private readonly DocumentSet?[] _sets; // by ordinal, of values so frequent that counting words of bits is less work than counting documents

    private FacetColumn(string name, string[] values, int[] starts, int[] ordinals)
    {
        (Name, Values, _starts, _ordinals) = (name, values, starts, ordinals);
        _valueStarts = new int[values.Length + 1];
        foreach (int ordinal in ordinals) _valueStarts[ordinal + 1]++;
        for (int i = 1; i < _valueStarts.Length; i++) _valueStarts[i] += _valueStarts[i - 1];
        int[] next = [.. _valueStarts];
        _documents = new int[ordinals.Length];
        for (int document = 0; document + 1 < starts.Length; document++)
            for (int i = starts[document]; i < starts[document + 1]; i++) _documents[next[ordinals[i]]++] = document;
        _sets = [.. Enumerable.Range(0, values.Length).Select(ordinal => DocumentsOf(ordinal) is { } of && of.Count > Documents / DocumentSet.WordBits ? new DocumentSet(Documents).Or(of) : null)];
    }

    /// <summary>Name of the facet.</summary>
    public string Name { get; }

    /// <summary>All values, in ordinal order; a value's place is its ordinal.</summary>
    public string[] Values { get; }

    /// <summary>How many documents there are.</summary>
    public int Documents => _starts.Length - 1;

    /// <summary>Reads a facet from the doc values of a generation.</summary>
    public static FacetColumn Read(IndexReader reader, string name)
    {
        SortedSetDocValues? values = MultiDocValues.GetSortedSetValues(reader, FieldNames.Facet(name));
        var starts = new int[reader.MaxDoc + 1];
        var ordinals = new List<int>();
        for (int document = 0; document < reader.MaxDoc; document++)
        {
            if (values is not null)
            {
                values.SetDocument(document);
                for (long ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd()) ordinals.Add((int)ordinal);
            }

            starts[document + 1] = ordinals.Count;
        }

        return new FacetColumn(name, [.. Enumerable.Range(0, (int)(values?.ValueCount ?? 0)).Select(ordinal => Word(values!, ordinal))], starts, [.. ordinals]);
    }

    /// <summary>For each ordinal: is its value one of these, or a year in one of these ranges?</summary>
    public bool[] Wanted(string[] wanted) =>
        [.. Values.Select(v => wanted.Any(w => w == v || (Name == FacetNames.Year && IsInRange(v, w))))];

    /// <summary>True if a document has a value that is wanted.</summary>
    public bool HasAny(int document, bool[] wanted)
    {
        for (int i = _starts[document]; i < _starts[document + 1]; i++)
            if (wanted[_ordinals[i]]) return true;
        return false;
    }

    /// <summary>Documents with a value, as a count.</summary>
    public int CountOf(string value) => DocumentsOf(value).Count;

    /// <summary>Documents with a value, in order.</summary>
    public ArraySegment<int> DocumentsOf(string value)
    {
        int ordinal = Array.BinarySearch(Values, value, StringComparer.Ordinal);
        return ordinal < 0 ? ArraySegment<int>.Empty : DocumentsOf(ordinal);
    }

    /// <summary>Documents with a value that is wanted.</summary>
    public DocumentSet Passing(bool[] wanted)
    {
        var set = new DocumentSet(Documents);
        for (int ordinal = 0; ordinal < wanted.Length; ordinal++)
        {
            if (!wanted[ordinal]) continue;
            if (_sets[ordinal] is { } known) set.Or(known);
            else set.Or(DocumentsOf(ordinal));
        }

        return set;
    }

    /// <summary>How many of some documents have each value, by ordinal.</summary>
    public int[] Count(DocumentSet documents)
    {
        int[] counts = new int[Values.Length];
        for (int ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (_sets[ordinal] is { } set)
            {
                counts[ordinal] = set.CountOfBoth(documents);
                continue;
            }

            int count = 0;
            foreach (int document in DocumentsOf(ordinal)) count += documents.Contains(document) ? 1 : 0;
            counts[ordinal] = count;
        }

        return counts;
    }

    /// <summary>Adds a document to the counts of its values, by ordinal.</summary>
    public void Count(int document, int[] counts)
    {
        for (int i = _starts[document]; i < _starts[document + 1]; i++) counts[_ordinals[i]]++;
    }

    /// <summary>The values that occur, with their counts: the most frequent first, years the latest first.</summary>
    public IReadOnlyList<FacetCount> Ordered(int[] counts)
    {
        IEnumerable<FacetCount> present = Values.Select((value, i) => new FacetCount(value, counts[i])).Where(c => c.Count > 0);
        return [.. Name == FacetNames.Year ? present.OrderByDescending(c => c.Value, StringComparer.Ordinal) : present.OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal)];
    }

    /// <summary>The same, but no more than so many values beside those that are wanted; all years.</summary>
    public IReadOnlyList<FacetCount> Ordered(int[] counts, int most, bool[]? wanted)
    {
        IReadOnlyList<FacetCount> all = Ordered(counts);
        if (all.Count <= most || Name == FacetNames.Year) return all;
        HashSet<string> chosen = wanted is null ? [] : [.. Values.Where((_, i) => wanted[i])];
        return [.. all.Where((c, i) => i < most || chosen.Contains(c.Value))];
    }

    /// <summary>True for a year inside a range such as 2015..2020, open at either end.</summary>
    public static bool IsInRange(string year, string range)
    {
        int dots = range.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return false;
        int value = int.Parse(year, CultureInfo.InvariantCulture);
        return value >= Bound(range.AsSpan(0, dots), 0) && value <= Bound(range.AsSpan(dots + 2), 9999);
    }

    private ArraySegment<int> DocumentsOf(int ordinal) => new(_documents, _valueStarts[ordinal], _valueStarts[ordinal + 1] - _valueStarts[ordinal]);

    // An open end is no bound; an end that is no year lets nothing through.
    private static int Bound(ReadOnlySpan<char> text, int open) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : text.IsEmpty ? open : open == 0 ? int.MaxValue : -1;

    private static string Word(SortedSetDocValues values, int ordinal)
    {
        var bytes = new BytesRef();
        values.LookupOrd(ordinal, bytes);
        return Encoding.UTF8.GetString(bytes.Bytes, bytes.Offset, bytes.Length);
    }
}
