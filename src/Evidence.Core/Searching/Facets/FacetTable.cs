using System.Globalization;
using System.Text;
using Evidence.Core.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Evidence.Core.Searching;

/// <summary>The facet values of all documents of a generation, read once from its doc values. Immutable and thread-safe.</summary>
internal sealed class FacetTable
{
    private readonly Facet[] _facets;
    private readonly IReadOnlyList<string> _names;

    /// <param name="reader">The generation.</param>
    /// <param name="names">The facets that its documents have.</param>
    public FacetTable(IndexReader reader, IReadOnlyList<string> names) => (_names, _facets) = (names, [.. names.Select(name => Facet.Read(reader, name))]);

    /// <summary>All values of a facet, in ordinal order.</summary>
    public IReadOnlyList<string> Values(string facet) => _facets[FacetIndex(facet)].Values;

    /// <summary>Documents with a value of a facet.</summary>
    public int CountOf(string facet, string value) => _facets[FacetIndex(facet)].CountOf(value);

    /// <summary>Documents with a value of one facet and a value of another.</summary>
    public int CountOfBoth(string facet, string value, string otherFacet, string otherValue)
    {
        Facet one = _facets[FacetIndex(facet)], other = _facets[FacetIndex(otherFacet)];
        bool[] wanted = one.Wanted([value]), otherWanted = other.Wanted([otherValue]);
        return Enumerable.Range(0, one.Starts.Length - 1).Count(document => one.HasAny(document, wanted) && other.HasAny(document, otherWanted));
    }

    /// <summary>Which values of which facets a set of filters wants.</summary>
    /// <exception cref="ArgumentException">A filter names no facet.</exception>
    public FacetSelection Select(IReadOnlyList<FacetFilter> filters)
    {
        if (filters.FirstOrDefault(f => !_names.Contains(f.Facet)) is { } unknown)
            throw new ArgumentException($"There is no facet '{unknown.Facet}'. Facets are: {string.Join(", ", _names)}.", nameof(filters));
        return new FacetSelection([.. _facets.Select(facet => filters.Where(f => f.Facet == facet.Name).Select(f => f.Value).ToArray() is { Length: > 0 } values ? facet.Wanted(values) : null)]);
    }

    /// <summary>
    /// The matches that pass, and the counts of each facet. A match that fails one facet only is counted in that one, so that
    /// a choice within a facet does not hide its alternatives.
    /// </summary>
    public (List<(int Document, float Score)> Passed, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counts) Narrow(List<(int Document, float Score)> matches, FacetSelection selection)
    {
        var passed = new List<(int, float)>(matches.Count);
        int[][] counts = [.. _facets.Select(f => new int[f.Values.Length])];
        foreach ((int document, float score) in matches)
            if (CountIn(document, selection, counts)) passed.Add((document, score));
        return (passed, Ordered(counts));
    }

    /// <summary>The same for documents without scores: how many pass, and the counts of each facet.</summary>
    public (int Passed, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counts) Count(IEnumerable<int> matches, FacetSelection selection)
    {
        int passed = 0;
        int[][] counts = [.. _facets.Select(f => new int[f.Values.Length])];
        foreach (int document in matches)
            if (CountIn(document, selection, counts)) passed++;
        return (passed, Ordered(counts));
    }

    /// <summary>The documents that pass; null where nothing is narrowed.</summary>
    public DocumentSet? Passing(FacetSelection selection)
    {
        if (selection.Wanted.All(w => w is null)) return null;
        int documents = _facets[0].Starts.Length - 1;
        var set = new DocumentSet(documents);
        for (int document = 0; document < documents; document++)
        {
            bool passes = true;
            for (int f = 0; f < _facets.Length && passes; f++) passes = selection.Wanted[f] is not { } wanted || _facets[f].HasAny(document, wanted);
            if (passes) set.Add(document);
        }

        return set;
    }

    // Counts a document where it passes, and where it fails one facet only in that one.
    private bool CountIn(int document, FacetSelection selection, int[][] counts)
    {
        int failed = -1, failures = 0;
        for (int f = 0; f < _facets.Length && failures < 2; f++)
        {
            if (selection.Wanted[f] is not { } wanted || _facets[f].HasAny(document, wanted)) continue;
            failed = f;
            failures++;
        }

        if (failures == 0)
            for (int f = 0; f < _facets.Length; f++) _facets[f].Count(document, counts[f]);
        else if (failures == 1) _facets[failed].Count(document, counts[failed]);
        return failures == 0;
    }

    private Dictionary<string, IReadOnlyList<FacetCount>> Ordered(int[][] counts) =>
        _facets.Select((facet, f) => (facet.Name, Counts: facet.Ordered(counts[f]))).ToDictionary(p => p.Name, p => p.Counts);

    /// <summary>True for a year inside a range such as 2015..2020, open at either end.</summary>
    public static bool IsInRange(string year, string range)
    {
        int dots = range.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return false;
        int value = int.Parse(year, CultureInfo.InvariantCulture);
        return value >= Bound(range.AsSpan(0, dots), 0) && value <= Bound(range.AsSpan(dots + 2), 9999);
    }

    // An open end is no bound; an end that is no year lets nothing through.
    private static int Bound(ReadOnlySpan<char> text, int open) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : text.IsEmpty ? open : open == 0 ? int.MaxValue : -1;

    private int FacetIndex(string facet)
    {
        for (int i = 0; i < _names.Count; i++)
            if (_names[i] == facet) return i;
        throw new ArgumentException($"There is no facet '{facet}'.", nameof(facet));
    }

    private sealed record Facet(string Name, string[] Values, int[] Starts, int[] Ordinals)
    {
        public static Facet Read(IndexReader reader, string name)
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

            return new Facet(name, [.. Enumerable.Range(0, (int)(values?.ValueCount ?? 0)).Select(ordinal => Word(values!, ordinal))], starts, [.. ordinals]);
        }

        public bool[] Wanted(string[] wanted) =>
            [.. Values.Select(v => wanted.Any(w => w == v || (Name == FacetNames.Year && IsInRange(v, w))))];

        public bool HasAny(int document, bool[] wanted)
        {
            for (int i = Starts[document]; i < Starts[document + 1]; i++)
                if (wanted[Ordinals[i]]) return true;
            return false;
        }

        public int CountOf(string value)
        {
            int ordinal = Array.BinarySearch(Values, value, StringComparer.Ordinal);
            return ordinal < 0 ? 0 : Ordinals.AsSpan().Count(ordinal);
        }

        public void Count(int document, int[] counts)
        {
            for (int i = Starts[document]; i < Starts[document + 1]; i++) counts[Ordinals[i]]++;
        }

        public IReadOnlyList<FacetCount> Ordered(int[] counts)
        {
            IEnumerable<FacetCount> present = Values.Select((value, i) => new FacetCount(value, counts[i])).Where(c => c.Count > 0);
            return [.. Name == FacetNames.Year ? present.OrderByDescending(c => c.Value, StringComparer.Ordinal) : present.OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal)];
        }

        private static string Word(SortedSetDocValues values, int ordinal)
        {
            var bytes = new BytesRef();
            values.LookupOrd(ordinal, bytes);
            return Encoding.UTF8.GetString(bytes.Bytes, bytes.Offset, bytes.Length);
        }
    }
}
