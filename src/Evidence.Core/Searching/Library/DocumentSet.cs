using System.Numerics;

namespace Evidence.Core.Searching;

/// <summary>A set of documents of one generation, one bit each.</summary>
internal sealed class DocumentSet(int maxDocument)
{
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
