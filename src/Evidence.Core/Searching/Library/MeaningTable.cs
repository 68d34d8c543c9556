using Evidence.Core.Indexing;

namespace Evidence.Core.Searching;

/// <summary>The vectors of meaning of one generation, by document, and which of them are nearest to a text's. Immutable and thread-safe.</summary>
internal sealed class MeaningTable
{
    /// <summary>Points of a similarity of 1.</summary>
    public const float Scale = 1 << 24;

    private const int PartBits = 15, PartSize = 1 << PartBits;
    private readonly sbyte[][] _parts;
    private readonly float[] _scales;
    private readonly int _dimensions;

    private MeaningTable(int rows, int dimensions)
    {
        _dimensions = dimensions;
        _scales = new float[rows];
        _parts = [.. Enumerable.Range(0, (rows + PartSize - 1) >> PartBits).Select(part => new sbyte[Math.Min(PartSize, rows - (part << PartBits)) * dimensions])];
    }

    /// <summary>Bytes it takes in memory.</summary>
    public long Bytes => (long)_scales.Length * (sizeof(float) + _dimensions);

    /// <summary>Reads the vectors of a generation.</summary>
    /// <param name="path">The file.</param>
    /// <param name="vectors">What the manifest says of it.</param>
    /// <param name="maxDocument">One more than the highest document.</param>
    /// <exception cref="InvalidDataException">The file is not what the manifest says.</exception>
    public static MeaningTable Load(string path, LibraryVectors vectors, int maxDocument)
    {
        using VectorFile file = VectorFile.Open(path);
        if (file.Fingerprint != vectors.Fingerprint || file.Dimensions != vectors.Dimensions || file.Rows != maxDocument) throw new InvalidDataException($"'{path}' does not hold the vectors that the manifest names.");
        var table = new MeaningTable(maxDocument, vectors.Dimensions);
        int document = 0;
        foreach ((_, QuantisedVector vector) in file.Read())
        {
            table._scales[document] = vector.Scale;
            vector.Numbers.CopyTo(table._parts[document >> PartBits].AsSpan((document & (PartSize - 1)) * vectors.Dimensions));
            document++;
        }

        return table;
    }

    /// <summary>A text's vector as it is compared with rows.</summary>
    public (short[] Numbers, float Scale) Prepare(ReadOnlySpan<float> vector)
    {
        float greatest = 0;
        foreach (float number in vector) greatest = Math.Max(greatest, Math.Abs(number));
        int finest = VectorProduct.GreatestOf(_dimensions);
        var numbers = new short[_dimensions];
        if (greatest > 0)
            for (int i = 0; i < numbers.Length; i++) numbers[i] = (short)MathF.Round(vector[i] / greatest * finest);
        return (numbers, greatest / finest);
    }

    /// <summary>How near a document is, in points; 0 for one without a vector.</summary>
    public int Similarity((short[] Numbers, float Scale) text, int document) =>
        Points(VectorProduct.Of(text.Numbers, _parts[document >> PartBits].AsSpan((document & (PartSize - 1)) * _dimensions, _dimensions)), _scales[document], text.Scale);

    /// <summary>The nearest documents, nearest first, ties by id; every one is compared. Those that point away from the text are left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">How many.</param>
    /// <param name="only">Documents that may come in; null for all.</param>
    /// <param name="byId">Order of the ids of two documents.</param>
    /// <param name="cancellationToken">Asked once a part.</param>
    public (int Document, int Score)[] Nearest((short[] Numbers, float Scale) text, int size, DocumentSet? only, Comparison<int> byId, CancellationToken cancellationToken = default)
    {
        var best = new BestFirst(size, byId);
        for (int part = 0; part < _parts.Length; part++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<sbyte> rows = _parts[part];
            ReadOnlySpan<float> scales = _scales.AsSpan(part << PartBits);
            for (int i = 0; i * _dimensions < rows.Length; i++)
            {
                int document = (part << PartBits) + i;
                if (scales[i] == 0 || (only is not null && !only.Contains(document))) continue;
                int points = Points(VectorProduct.Of(text.Numbers, rows.Slice(i * _dimensions, _dimensions)), scales[i], text.Scale);
                if (points >= best.Least) best.Offer(document, points);
            }
        }

        return best.ToArray();
    }

    // Each step is rounded as IEEE 754 has it, so that points are the same everywhere.
    private static int Points(int product, float scale, float textScale) => (int)((double)product * scale * textScale * Scale);
}
