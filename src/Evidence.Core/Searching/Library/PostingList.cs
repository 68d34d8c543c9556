namespace Evidence.Core.Searching;

/// <summary>
/// The documents of one term in three bytes each: the low half of the number, in parts of 65,536 documents, and how often the
/// term stands there (255 means that or more). Lists that are dense also know where each stretch of 256 documents starts.
/// Immutable and thread-safe.
/// </summary>
internal sealed class PostingList
{
    /// <summary>Documents of a window are scored together; the best that a list can add is known for each.</summary>
    public const int WindowBits = 12;

    private const int StretchBits = 8;
    private const int DenseFrom = 64;
    private readonly ushort[] _low;
    private readonly byte[] _frequencies;
    private readonly int[] _parts;
    private readonly int[] _stretches;
    private readonly float[] _windowMaxima;

    /// <param name="documents">Numbers, ascending.</param>
    /// <param name="frequencies">How often the term stands in each, at least 1.</param>
    /// <param name="weights">What each adds, before the weight of the term.</param>
    /// <param name="maxDocument">One more than the highest number of the generation.</param>
    public PostingList(ReadOnlySpan<int> documents, ReadOnlySpan<byte> frequencies, Func<int, byte, float> weights, int maxDocument)
    {
        Count = documents.Length;
        _frequencies = frequencies.ToArray();
        _low = new ushort[Count];
        _parts = new int[(maxDocument >> 16) + 2];
        bool isDense = Count > maxDocument / DenseFrom;
        _stretches = isDense ? new int[(maxDocument >> StretchBits) + 2] : [];
        bool hasWindows = Count > 4 * (maxDocument >> WindowBits);
        _windowMaxima = hasWindows ? new float[(maxDocument >> WindowBits) + 1] : [];
        for (int i = 0; i < Count; i++)
        {
            int document = documents[i];
            _low[i] = (ushort)document;
            _parts[(document >> 16) + 1] = i + 1;
            if (isDense) _stretches[(document >> StretchBits) + 1] = i + 1;
            float weight = weights(document, frequencies[i]);
            Max = Math.Max(Max, weight);
            if (hasWindows) _windowMaxima[document >> WindowBits] = Math.Max(_windowMaxima[document >> WindowBits], weight);
        }

        Fill(_parts);
        Fill(_stretches);
    }

    /// <summary>Documents with the term.</summary>
    public int Count { get; }

    /// <summary>The most that a document has of the term, before its weight.</summary>
    public float Max { get; }

    /// <summary>Bytes it takes in memory.</summary>
    public long Bytes => (3L * Count) + (4L * (_parts.Length + _stretches.Length + _windowMaxima.Length)) + 200;

    /// <summary>Low halves of the documents.</summary>
    public ReadOnlySpan<ushort> Low => _low;

    /// <summary>Frequencies beside them.</summary>
    public ReadOnlySpan<byte> Frequencies => _frequencies;

    /// <summary>The most that a document of a window has.</summary>
    public float MaxOf(int window) => _windowMaxima.Length == 0 ? Max : _windowMaxima[window];

    /// <summary>Where the postings of a part start and end.</summary>
    public (int Start, int End) Part(int part) => (_parts[part], _parts[part + 1]);

    /// <summary>
    /// How often the term stands in a document; 0 where it does not. <paramref name="from"/> is where to look, at the start
    /// the start of the document's part; it moves on, so documents must be asked in ascending order within a part.
    /// </summary>
    public int FrequencyIn(int document, ref int from)
    {
        if (_stretches.Length > 0)
        {
            int start = _stretches[document >> StretchBits], length = _stretches[(document >> StretchBits) + 1] - start;
            int at = _low.AsSpan(start, length).IndexOf((ushort)document);
            return at < 0 ? 0 : _frequencies[start + at];
        }

        ushort low = (ushort)document;
        int end = _parts[(document >> 16) + 1], step = 1, before = from;
        if (from >= end) return 0;
        while (from + step < end && _low[from + step] <= low)
        {
            before = from += step;
            step <<= 1;
        }

        int found = _low.AsSpan(before, Math.Min(end, before + step + 1) - before).BinarySearch(low);
        if (found < 0)
        {
            from = before + ~found;
            return 0;
        }

        from = before + found;
        return _frequencies[from];
    }

    private static void Fill(int[] starts)
    {
        for (int i = 1; i < starts.Length; i++) starts[i] = Math.Max(starts[i], starts[i - 1]);
    }
}
