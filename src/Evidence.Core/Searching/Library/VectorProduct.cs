using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Evidence.Core.Searching;

/// <summary>
/// The inner product of a query with a row of bytes, as a whole number: the same on every processor, whatever instructions it has.
/// The query is kept finer than the rows, so that only the rows' rounding is felt.
/// </summary>
internal static class VectorProduct
{
    /// <summary>The greatest number of a query of so many dimensions: as fine as 16 bits allow, and no sum can overflow.</summary>
    public static int GreatestOf(int dimensions) => Math.Min(short.MaxValue, int.MaxValue / (sbyte.MaxValue * dimensions));

    /// <summary>The product of two vectors of the same length.</summary>
    public static int Of(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> row)
    {
        if (Avx512BW.IsSupported) return Of512(query, row);
        return Avx2.IsSupported ? Of256(query, row) : OfAny(query, row);
    }

    /// <summary>The same with what every processor has.</summary>
    public static int OfAny(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> row)
    {
        Vector<int> sum = Vector<int>.Zero;
        int at = 0, wide = Vector<sbyte>.Count, half = Vector<short>.Count;
        for (; at + wide <= row.Length; at += wide)
        {
            Vector.Widen(new Vector<sbyte>(row[at..]), out Vector<short> low, out Vector<short> high);
            sum += Product(new Vector<short>(query[at..]), low) + Product(new Vector<short>(query[(at + half)..]), high);
        }

        return Vector.Sum(sum) + Rest(query, row, at);

        static Vector<int> Product(Vector<short> one, Vector<short> other)
        {
            Vector.Widen(one, out Vector<int> oneLow, out Vector<int> oneHigh);
            Vector.Widen(other, out Vector<int> otherLow, out Vector<int> otherHigh);
            return (oneLow * otherLow) + (oneHigh * otherHigh);
        }
    }

    private static int Of512(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> row)
    {
        ref short q = ref MemoryMarshal.GetReference(query);
        ref sbyte r = ref MemoryMarshal.GetReference(row);
        Vector512<int> sum = Vector512<int>.Zero;
        int at = 0;
        for (; at + Vector512<short>.Count <= row.Length; at += Vector512<short>.Count)
            sum += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref q, (nuint)at), Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref r, (nuint)at)));
        return Vector512.Sum(sum) + Rest(query, row, at);
    }

    private static int Of256(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> row)
    {
        ref short q = ref MemoryMarshal.GetReference(query);
        ref sbyte r = ref MemoryMarshal.GetReference(row);
        Vector256<int> sum = Vector256<int>.Zero;
        int at = 0;
        for (; at + Vector256<short>.Count <= row.Length; at += Vector256<short>.Count)
            sum += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref q, (nuint)at), Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref r, (nuint)at)));
        return Vector256.Sum(sum) + Rest(query, row, at);
    }

    private static int Rest(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> row, int at)
    {
        int sum = 0;
        for (; at < row.Length; at++) sum += query[at] * row[at];
        return sum;
    }
}
