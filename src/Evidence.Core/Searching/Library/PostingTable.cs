using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Evidence.Core.Searching;

/// <summary>
/// The postings of one generation, decoded from Lucene's the first time a term is asked for, with all text fields of a
/// document taken together: a word of a field with weight 3 counts as three words. Deleted documents are left out and
/// counted nowhere, so scores do not depend on how far segments are merged. Thread-safe.
/// </summary>
internal sealed class PostingTable
{
    /// <summary>Lengths are exact below 2 to this, in weighted words; longer documents count as that long.</summary>
    public const int LengthBits = 12;

    private const int LongestLength = (1 << LengthBits) - 1;
    private const long MemoryBudget = 768L << 20;
    private readonly IndexReader _reader;
    private readonly (string Field, int Weight)[] _fields;
    private readonly ConcurrentDictionary<string, Entry> _lists = new(StringComparer.Ordinal);
    private readonly ushort[] _lengths;
    private readonly float[] _saturation = new float[256 << LengthBits];
    private readonly Lock _making = new();
    private long _bytes, _clock;

    /// <param name="reader">The generation; stays open as long as this is used.</param>
    /// <param name="fields">Text fields, and how much a word of each counts.</param>
    /// <param name="lengths">Of a segment and a field, the words that each document has there.</param>
    /// <param name="k1">BM25's k1.</param>
    /// <param name="b">BM25's b.</param>
    /// <param name="averageLength">BM25's average length; null for that of the documents.</param>
    public PostingTable(IndexReader reader, (string Field, int Weight)[] fields, Func<AtomicReader, string, Func<int, int>> lengths, float k1, float b, double? averageLength = null)
    {
        (_reader, _fields) = (reader, fields);
        MaxDocument = reader.MaxDoc;
        _lengths = new ushort[MaxDocument];
        long total = 0;
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            Func<int, int>[] ofFields = [.. fields.Select(f => lengths(leaf.AtomicReader, f.Field))];
            IBits? live = leaf.AtomicReader.LiveDocs;
            for (int i = 0; i < leaf.AtomicReader.MaxDoc; i++)
            {
                if (live is not null && !live.Get(i)) continue;
                int length = 0;
                for (int f = 0; f < fields.Length; f++) length += fields[f].Weight * ofFields[f](i);
                if (length == 0) continue;
                _lengths[leaf.DocBase + i] = (ushort)Math.Min(LongestLength, length);
                total += length;
                Count++;
            }
        }

        AverageLength = averageLength ?? (Count == 0 ? 1 : total / (double)Count);
        for (int length = 0; length <= LongestLength; length++)
        {
            float norm = (float)(k1 * (1 - b + (b * length / AverageLength)));
            for (int frequency = 1; frequency < 256; frequency++) _saturation[(frequency << LengthBits) | length] = frequency / (frequency + norm);
        }
    }

    /// <summary>One more than the highest document.</summary>
    public int MaxDocument { get; }

    /// <summary>Documents that have words.</summary>
    public int Count { get; }

    /// <summary>Average length of those, in weighted words.</summary>
    public double AverageLength { get; }

    /// <summary>Bytes of the lists that are kept.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>By document, its length in weighted words.</summary>
    public ReadOnlySpan<ushort> Lengths => _lengths;

    /// <summary>By frequency and length (<c>frequency &lt;&lt; LengthBits | length</c>), BM25's tf part, below 1.</summary>
    public ReadOnlySpan<float> Saturation => _saturation;

    /// <summary>BM25's idf of a list, as Lucene has it: never negative.</summary>
    public double Idf(PostingList list) => Math.Log(1 + ((Count - list.Count + 0.5) / (list.Count + 0.5)));

    /// <summary>The list of a term; null where no document has it.</summary>
    public PostingList? Find(string term)
    {
        if (!_lists.TryGetValue(term, out Entry? entry))
        {
            entry = new Entry(Decode(term));
            if (_lists.TryAdd(term, entry)) Interlocked.Add(ref _bytes, entry.Bytes);
            if (Bytes > MemoryBudget) Forget();
        }

        entry.LastUse = Interlocked.Increment(ref _clock);
        return entry.List;
    }

    /// <summary>Terms of the text fields that start with some letters, in order, at most so many.</summary>
    public IReadOnlyList<string> Beginning(string letters, int most)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (AtomicReaderContext leaf in _reader.Leaves)
        {
            foreach ((string field, _) in _fields)
            {
                if (leaf.AtomicReader.GetTerms(field) is not { } terms) continue;
                TermsEnum each = terms.GetEnumerator();
                if (each.SeekCeil(new BytesRef(letters)) == TermsEnum.SeekStatus.END) continue;
                for (int i = 0; i < most && each.Term.Utf8ToString() is { } term && term.StartsWith(letters, StringComparison.Ordinal); i++)
                {
                    found.Add(term);
                    if (!each.MoveNext()) break;
                }
            }
        }

        return [.. found.Take(most)];
    }

    private PostingList? Decode(string term)
    {
        var documents = new List<int>();
        var frequencies = new List<byte>();
        var text = new BytesRef(term);
        foreach (AtomicReaderContext leaf in _reader.Leaves)
        {
            (DocsEnum Docs, int Weight)[] fields = [.. _fields.Select(f => (Docs: Open(leaf.AtomicReader, f.Field, text), f.Weight)).Where(f => f.Docs is not null).Select(f => (f.Docs!, f.Weight))];
            foreach ((DocsEnum docs, _) in fields) docs.NextDoc();
            while (true)
            {
                int document = DocIdSetIterator.NO_MORE_DOCS, frequency = 0;
                foreach ((DocsEnum docs, _) in fields) document = Math.Min(document, docs.DocID);
                if (document == DocIdSetIterator.NO_MORE_DOCS) break;
                foreach ((DocsEnum docs, int weight) in fields)
                {
                    if (docs.DocID != document) continue;
                    frequency += weight * docs.Freq;
                    docs.NextDoc();
                }

                documents.Add(leaf.DocBase + document);
                frequencies.Add((byte)Math.Min(255, frequency));
            }
        }

        if (documents.Count == 0) return null;
        return new PostingList(CollectionsMarshal.AsSpan(documents), CollectionsMarshal.AsSpan(frequencies), (document, frequency) => _saturation[(frequency << LengthBits) | _lengths[document]], MaxDocument);
    }

    private static DocsEnum? Open(AtomicReader reader, string field, BytesRef term)
    {
        if (reader.GetTerms(field) is not { } terms) return null;
        TermsEnum each = terms.GetEnumerator();
        return each.SeekExact(term) ? each.Docs(reader.LiveDocs, null, DocsFlags.FREQS) : null;
    }

    // The quarter that was not asked for longest goes; a query that still holds a list keeps it.
    private void Forget()
    {
        lock (_making)
        {
            if (Bytes <= MemoryBudget) return;
            foreach ((string term, Entry entry) in _lists.OrderBy(l => l.Value.LastUse).Take(1 + (_lists.Count / 4)).ToArray())
                if (_lists.TryRemove(term, out _)) Interlocked.Add(ref _bytes, -entry.Bytes);
        }
    }

    private sealed class Entry(PostingList? list)
    {
        public long LastUse;

        public PostingList? List { get; } = list;

        public long Bytes => 100 + (List?.Bytes ?? 0);
    }
}
