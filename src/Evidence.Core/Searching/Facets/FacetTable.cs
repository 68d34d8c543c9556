using Lucene.Net.Index;

namespace Evidence.Core.Searching;

/// <summary>The facet values of all documents of a generation, read once from its doc values. Immutable and thread-safe.</summary>
internal sealed class FacetTable
{
    private readonly FacetColumn[] _facets;
    private readonly IReadOnlyList<string> _names;

    /// <param name="reader">The generation.</param>
    /// <param name="names">The facets that its documents have.</param>
    public FacetTable(IndexReader reader, IReadOnlyList<string> names) => (_names, _facets) = (names, [.. names.Select(name => FacetColumn.Read(reader, name))]);

    /// <summary>All values of a facet, in ordinal order.</summary>
    public IReadOnlyList<string> Values(string facet) => _facets[FacetIndex(facet)].Values;

    /// <summary>Documents with a value of a facet.</summary>
    public int CountOf(string facet, string value) => _facets[FacetIndex(facet)].CountOf(value);

    /// <summary>Documents with a value of one facet and a value of another.</summary>
    public int CountOfBoth(string facet, string value, string otherFacet, string otherValue)
    {
        FacetColumn one = _facets[FacetIndex(facet)], other = _facets[FacetIndex(otherFacet)];
        if (one.CountOf(value) > other.CountOf(otherValue)) (one, value, other, otherValue) = (other, otherValue, one, value);
        bool[] wanted = other.Wanted([otherValue]);
        return one.DocumentsOf(value).Count(document => other.HasAny(document, wanted));
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

    /// <summary>The same for a set of documents: how many pass, and the counts of each facet, of which no more than so many values.</summary>
    public (int Passed, Dictionary<string, IReadOnlyList<FacetCount>> Counts) Count(DocumentSet matches, FacetSelection selection, int mostValues)
    {
        DocumentSet?[] passing = [.. selection.Wanted.Select((wanted, f) => wanted is null ? null : _facets[f].Passing(wanted))];
        DocumentSet passed = DocumentSet.Common([matches, .. passing])!;
        var counts = new Dictionary<string, IReadOnlyList<FacetCount>>(StringComparer.Ordinal);
        for (int f = 0; f < _facets.Length; f++)
        {
            DocumentSet counted = passing[f] is null ? passed : DocumentSet.Common([matches, .. passing.Where((_, other) => other != f)])!;
            counts[_names[f]] = _facets[f].Ordered(_facets[f].Count(counted), mostValues, selection.Wanted[f]);
        }

        return (passed.Count, counts);
    }

    /// <summary>The documents that pass; null where nothing is narrowed.</summary>
    public DocumentSet? Passing(FacetSelection selection) => DocumentSet.Common([.. selection.Wanted.Select((wanted, f) => wanted is null ? null : _facets[f].Passing(wanted))]);

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

    private int FacetIndex(string facet)
    {
        for (int i = 0; i < _names.Count; i++)
            if (_names[i] == facet) return i;
        throw new ArgumentException($"There is no facet '{facet}'.", nameof(facet));
    }
}
