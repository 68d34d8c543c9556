using System.Numerics;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Text;

namespace Evidence.Core.Searching;

/// <summary>
/// Completions while typing. Every name is entered once for each of its first words, folded and sorted, so that the names with
/// a word that begins like the text are one run of the array; a table of range maxima (Bender and Farach-Colton 2000, sparse
/// table) gives the weightiest of the run one after another. A key press costs two binary searches and a few look-ups,
/// however many names begin like it. Immutable and thread-safe.
/// </summary>
internal sealed class SuggestionIndex
{
    private const int MostWordStarts = 12;
    private const int LongestKey = 80;
    private const int LongestText = 200;

    private readonly Entry[] _entries;
    private readonly int[][] _best;
    private readonly RecordTable _records;

    public SuggestionIndex(RecordTable records, int count)
    {
        _records = records;
        _entries = [.. Enumerable.Range(0, count).SelectMany(Entries).OrderBy(e => e.Key, StringComparer.Ordinal).ThenByDescending(e => e.Weight).ThenBy(e => e.Document)];
        _best = Table(_entries);
    }

    /// <summary>Up to so many records, concepts before claims before studies where they begin alike, each once.</summary>
    public IReadOnlyList<Suggestion> For(string text, int most)
    {
        if (text.Length > LongestText) return [];
        string key = Fold(text.TrimStart());
        if (key.Length == 0) return [];
        int from = LowerBound(key), to = LowerBound(key + char.MaxValue);
        var found = new List<Suggestion>();
        var seen = new HashSet<int>();
        var ranges = new PriorityQueue<(int From, int To, int Best), (int, int)>();
        Add(from, to);
        while (found.Count < most && ranges.TryDequeue(out (int From, int To, int Best) range, out _))
        {
            Entry entry = _entries[range.Best];
            if (seen.Add(entry.Document))
            {
                RecordTable.Row row = _records[entry.Document];
                found.Add(new Suggestion(row.Id, row.Kind, entry.Name, RecordWords.Title(row.Record), entry.Start, Math.Min(text.Trim().Length, entry.Name.Length - entry.Start)));
            }

            Add(range.From, range.Best);
            Add(range.Best + 1, range.To);
        }

        return found;

        void Add(int start, int end)
        {
            if (start >= end) return;
            int best = Best(start, end);
            ranges.Enqueue((start, end, best), (-_entries[best].Weight, best));
        }
    }

    private IEnumerable<Entry> Entries(int document)
    {
        RecordTable.Row row = _records[document];
        foreach ((string name, int weight) in Names(row))
        {
            int starts = 0;
            for (int i = 0; i < name.Length && starts < MostWordStarts; i++)
            {
                if (!char.IsLetterOrDigit(name[i]) || (i > 0 && char.IsLetterOrDigit(name[i - 1]))) continue;
                string key = Fold(name.AsSpan(i, Math.Min(LongestKey, name.Length - i)).ToString());
                if (key.Length > 0) yield return new Entry(key, weight - starts, document, name, i);
                starts++;
            }
        }
    }

    // Concepts are what a query is made of, claims what it is asked for; records with much evidence before others of their kind.
    private static IEnumerable<(string Name, int Weight)> Names(RecordTable.Row row)
    {
        switch (row.Record)
        {
            case Concept concept:
                foreach (string name in concept.Names.Distinct(StringComparer.OrdinalIgnoreCase)) yield return (name, 3000 - Math.Min(name.Length, 100));
                break;
            case Claim claim:
                yield return (claim.Text, 1500 + (20 * Math.Min(claim.Evidence.Count, 20)));
                break;
            case Study study:
                yield return (study.ShortCitation(), 1200);
                if (study.Title is { } title) yield return (title, 1000);
                break;
        }
    }

    private static string Fold(string text) => TextFolding.Fold(text).Replace('-', ' ');

    private int LowerBound(string key)
    {
        int low = 0, high = _entries.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (string.CompareOrdinal(_entries[middle].Key, key) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int Best(int from, int to)
    {
        int level = BitOperations.Log2((uint)(to - from));
        int left = _best[level][from], right = _best[level][to - (1 << level)];
        return _entries[left].Weight >= _entries[right].Weight ? left : right;
    }

    private static int[][] Table(Entry[] entries)
    {
        var table = new List<int[]> { Enumerable.Range(0, entries.Length).ToArray() };
        for (int span = 1; 2 * span <= entries.Length; span *= 2)
        {
            int[] before = table[^1];
            table.Add([.. Enumerable.Range(0, entries.Length - (2 * span) + 1).Select(i => entries[before[i]].Weight >= entries[before[i + span]].Weight ? before[i] : before[i + span])]);
        }

        return [.. table];
    }

    private sealed record Entry(string Key, int Weight, int Document, string Name, int Start);
}
