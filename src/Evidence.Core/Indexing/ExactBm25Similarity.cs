using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Evidence.Core.Indexing;

/// <summary>
/// BM25 as Lucene computes it since version 8: lengths of up to 40 terms are exact and longer ones keep four significant
/// bits (LUCENE-7730), the average length and the number of documents count only documents that have the field
/// (LUCENE-7347). Lucene.NET 4.8 rounds lengths to one coarse byte and counts all documents.
/// </summary>
internal sealed class ExactBm25Similarity(float k1 = ExactBm25Similarity.DefaultK1, float b = ExactBm25Similarity.DefaultB) : BM25Similarity(k1, b)
{
    public const float DefaultK1 = 1.2f;
    public const float DefaultB = 0.75f;

    // Lengths below this are stored as they are; the rest as a four-bit mantissa and an exponent.
    private const int ExactBelow = 24;

    private static readonly int[] Lengths = [.. Enumerable.Range(0, 256).Select(code => Decode((byte)code))];

    /// <summary>The byte that stands for a length; lengths below 40 have one of their own.</summary>
    public static byte Encode(int length)
    {
        if (length < ExactBelow) return (byte)Math.Max(0, length);
        int rest = length - ExactBelow;
        int bits = 32 - int.LeadingZeroCount(rest);
        if (bits < 4) return (byte)(ExactBelow + rest);
        int shift = bits - 4;
        return (byte)(ExactBelow + (((rest >> shift) & 0x07) | ((shift + 1) << 3)));
    }

    /// <summary>The length a byte stands for.</summary>
    public static int Decode(byte code)
    {
        if (code < ExactBelow) return code;
        int rest = code - ExactBelow, exponent = (rest >> 3) - 1, mantissa = rest & 0x07;
        long value = exponent < 0 ? mantissa : (long)(mantissa | 0x08) << exponent;
        return (int)Math.Min(int.MaxValue, ExactBelow + value);
    }

    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics termStats)
    {
        long documents = Documents(collectionStats);
        float idf = Idf(termStats.DocFreq, documents);
        return new Explanation(idf, $"idf(docFreq={termStats.DocFreq}, docCount={documents})");
    }

    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics[] termStats)
    {
        float sum = termStats.Sum(t => Idf(t.DocFreq, Documents(collectionStats)));
        return new Explanation(sum, "idf(), sum of the terms");
    }

    protected override byte EncodeNormValue(float boost, int fieldLength) => Encode(fieldLength);

    protected override float DecodeNormValue(byte b) => Lengths[b];

    protected override float AvgFieldLength(CollectionStatistics collectionStats) =>
        collectionStats.SumTotalTermFreq <= 0 ? 1f : (float)(collectionStats.SumTotalTermFreq / (double)Documents(collectionStats));

    private static long Documents(CollectionStatistics statistics) => statistics.DocCount == -1 ? statistics.MaxDoc : statistics.DocCount;
}
