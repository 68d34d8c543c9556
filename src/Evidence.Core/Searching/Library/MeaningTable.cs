using System.Runtime.InteropServices;
using Evidence.Core.Indexing;

namespace Evidence.Core.Searching;

/// <summary>
/// The vectors of meaning of one generation, passage by passage, and which documents are nearest to a text. A document is as near as
/// its nearest passage. Immutable and thread-safe.
/// </summary>
internal sealed class MeaningTable
{
    /// <summary>Points of a similarity of 1.</summary>
    public const float Scale = 1 << 24;

    private const int PartBits = 15, PartSize = 1 << PartBits;
    private readonly sbyte[][] _parts;
    private readonly float[] _scales;
    private readonly int[] _starts; // by document, its first row; one more at the end
    private readonly int _dimensions;

    private MeaningTable(int rows, int dimensions, int maxDocument)
    {
        _dimensions = dimensions;
        _scales = new float[rows];
        _starts = new int[maxDocument + 1];
        _parts = [.. Enumerable.Range(0, (rows + PartSize - 1) >> PartBits).Select(part => new sbyte[Math.Min(PartSize, rows - (part << PartBits)) * dimensions])];
    }

    /// <summary>Bytes it takes in memory.</summary>
    public long Bytes => ((long)_scales.Length * (sizeof(float) + _dimensions)) + (sizeof(int) * (long)_starts.Length);

    /// <summary>Reads the vectors of a generation.</summary>
    /// <param name="path">The file.</param>
    /// <param name="vectors">What the manifest says of it.</param>
    /// <param name="maxDocument">One more than the highest document.</param>
    /// <exception cref="InvalidDataException">The file is not what the manifest says.</exception>
    public static MeaningTable Load(string path, LibraryVectors vectors, int maxDocument)
    {
        using VectorFile file = VectorFile.Open(path);
        var table = new MeaningTable(file.Rows, vectors.Dimensions, maxDocument);
        int row = 0, document = -1;
        foreach (VectorRow next in GenerationVectors.Rows(file, vectors, maxDocument))
        {
            while (document < next.Document) table._starts[++document] = row;
            table._scales[row] = next.Vector.Scale;
            next.Vector.Numbers.CopyTo(table._parts[row >> PartBits].AsSpan((row & (PartSize - 1)) * vectors.Dimensions));
            row++;
        }

        while (document < maxDocument) table._starts[++document] = row;
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

    /// <summary>True where a document has vectors.</summary>
    public bool Has(int document) => _starts[document + 1] > _starts[document];

    /// <summary>How near a document is, in points; 0 for one without vectors.</summary>
    public int Similarity((short[] Numbers, float Scale) text, int document)
    {
        int nearest = 0;
        for (int row = _starts[document]; row < _starts[document + 1]; row++) nearest = Math.Max(nearest, Points(text, row));
        return nearest;
    }

    /// <summary>The nearest documents, nearest first, ties by id; every passage is compared. Those that point away from the text are left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">How many.</param>
    /// <param name="only">Documents that may come in; null for all.</param>
    /// <param name="byId">Order of the ids of two documents.</param>
    /// <param name="cancellationToken">Asked now and then.</param>
    public (int Document, int Score)[] Nearest((short[] Numbers, float Scale) text, int size, DocumentSet? only, Comparison<int> byId, CancellationToken cancellationToken = default)
    {
        var best = new BestFirst(size, byId);
        for (int document = 0; document < _starts.Length - 1; document++)
        {
            if ((document & (PartSize - 1)) == 0) cancellationToken.ThrowIfCancellationRequested();
            if (only is not null && !only.Contains(document)) continue;
            int points = Similarity(text, document);
            if (points >= best.Least) best.Offer(document, points);
        }

        return best.ToArray();
    }

    /// <summary>The middle of the vectors of some documents, each counting as much as another, of length 1; zeros where none has any.</summary>
    public float[] Middle(IEnumerable<int> documents)
    {
        var sum = new float[_dimensions];
        foreach (int document in documents)
        {
            int count = _starts[document + 1] - _starts[document];
            for (int row = _starts[document]; row < _starts[document + 1]; row++)
            {
                ReadOnlySpan<sbyte> numbers = Row(row);
                float factor = _scales[row] / count;
                for (int i = 0; i < sum.Length; i++) sum[i] += numbers[i] * factor;
            }
        }

        ToLength1(sum);
        return sum;
    }

    /// <summary>Brings a vector to length 1; zeros stay.</summary>
    public static void ToLength1(Span<float> vector)
    {
        float length = 0;
        foreach (float number in vector) length += number * number;
        if (length > 0)
            foreach (ref float number in vector) number /= MathF.Sqrt(length);
    }

    private ReadOnlySpan<sbyte> Row(int row) => MemoryMarshal.CreateReadOnlySpan(ref _parts[row >> PartBits][(row & (PartSize - 1)) * _dimensions], _dimensions);

    // In double precision, whose rounding is the same everywhere, so that points are too.
    private int Points((short[] Numbers, float Scale) text, int row) => (int)((double)VectorProduct.Of(text.Numbers, Row(row)) * _scales[row] * text.Scale * Scale);
}
