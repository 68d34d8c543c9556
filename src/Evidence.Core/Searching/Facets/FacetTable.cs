using Evidence.Core.Indexing;
using Lucene.Net.Index;

namespace Evidence.Core.Searching;

/// <summary>The facet values of all documents of a generation, read once from its doc values. Immutable and thread-safe.</summary>
internal sealed class FacetTable
{
    private readonly FacetColumn[] _facets;

    public FacetTable(IndexReader reader) => _facets = [.. FacetNames.All.Select(name => FacetColumn.Read(reader, name))];

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
        if (filters.FirstOrDefault(f => !FacetNames.All.Contains(f.Facet)) is { } unknown)
            throw new ArgumentException($"There is no facet '{unknown.Facet}'. Facets are: {string.Join(", ", FacetNames.All)}.", nameof(filters));
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
        {
            int failed = -1, failures = 0;
            for (int f = 0; f < _facets.Length && failures < 2; f++)
            {
                if (selection.Wanted[f] is not { } wanted || _facets[f].HasAny(document, wanted)) continue;
                failed = f;
                failures++;
            }

            if (failures == 0)
            {
                passed.Add((document, score));
                for (int f = 0; f < _facets.Length; f++) _facets[f].Count(document, counts[f]);
            }
            else if (failures == 1) _facets[failed].Count(document, counts[failed]);
        }

        return (passed, _facets.Select((facet, f) => (facet.Name, Counts: facet.Ordered(counts[f]))).ToDictionary(p => p.Name, p => p.Counts));
    }

    private static int FacetIndex(string facet)
    {
        for (int i = 0; i < FacetNames.All.Count; i++)
            if (FacetNames.All[i] == facet) return i;
        throw new ArgumentException($"There is no facet '{facet}'.", nameof(facet));
    }
}
