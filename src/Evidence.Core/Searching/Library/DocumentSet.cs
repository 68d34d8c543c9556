using System.Numerics;

namespace Evidence.Core.Searching;

/// <summary>A set of documents of one generation, one bit each.</summary>
internal sealed class DocumentSet(int maxDocument)
{
    /// <summary>Documents of one word.</summary>
    public const int WordBits = 64;

    private readonly ulong[] _words = new ulong[(maxDocument >> 6) + 1];

    /// <summary>The bits, 64 documents a word.</summary>
    public Span<ulong> Words => _words;

    /// <summary>Documents in it.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in _words) count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>What all of some sets have; null where all of them are null, which stands for everything. One that stands alone is given back as it is.</summary>
    public static DocumentSet? Common(ReadOnlySpan<DocumentSet?> sets)
    {
        DocumentSet? common = null;
        bool isOwn = false;
        foreach (DocumentSet? set in sets)
        {
            if (set is null) continue;
            if (common is null) common = set;
            else if (isOwn) common.And(set);
            else
            {
                common = new DocumentSet((set._words.Length << 6) - 1).Or(common).And(set);
                isOwn = true;
            }
        }

        return common;
    }

    /// <summary>Documents that another one has too.</summary>
    public int CountOfBoth(DocumentSet other)
    {
        int count = 0;
        ReadOnlySpan<ulong> one = _words, two = other._words.AsSpan(0, one.Length);
        for (int i = 0; i < one.Length; i++) count += BitOperations.PopCount(one[i] & two[i]);
        return count;
    }

    /// <summary>Puts a document in.</summary>
    public void Add(int document) => _words[document >> 6] |= 1UL << document;

    /// <summary>True for a document that is in it.</summary>
    public bool Contains(int document) => (_words[document >> 6] & (1UL << document)) != 0;

    /// <summary>Puts the documents of a term in.</summary>
    public void Add(PostingList list)
    {
        ReadOnlySpan<ushort> low = list.Low;
        for (int part = 0; part << 10 < _words.Length; part++)
        {
            (int start, int end) = list.Part(part);
            Span<ulong> words = _words.AsSpan(part << 10);
            for (int i = start; i < end; i++) words[low[i] >> 6] |= 1UL << low[i];
        }
    }

    /// <summary>Keeps what another one has too.</summary>
    public DocumentSet And(DocumentSet? other)
    {
        if (other is not null)
            for (int i = 0; i < _words.Length; i++) _words[i] &= other._words[i];
        return this;
    }

    /// <summary>Takes in what another one has.</summary>
    public DocumentSet Or(DocumentSet other)
    {
        for (int i = 0; i < _words.Length; i++) _words[i] |= other._words[i];
        return this;
    }

    /// <summary>Takes in some documents.</summary>
    public DocumentSet Or(ArraySegment<int> documents)
    {
        foreach (int document in documents) Add(document);
        return this;
    }

    /// <summary>Leaves out what another one has.</summary>
    public DocumentSet Without(DocumentSet other)
    {
        for (int i = 0; i < _words.Length; i++) _words[i] &= ~other._words[i];
        return this;
    }

    /// <summary>The documents in order.</summary>
    public IEnumerable<int> Documents()
    {
        for (int i = 0; i < _words.Length; i++)
            for (ulong rest = _words[i]; rest != 0; rest &= rest - 1) yield return (i << 6) + BitOperations.TrailingZeroCount(rest);
    }
}
