using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using Snappier;

namespace Evidence.Core.Indexing;

/// <summary>
/// The bytes of a record, packed by Snappy; four bytes before them say how long it is unpacked. Brotli at its quickest packs
/// closer but took four times as long, a twelfth of a whole import; records that it packed before are still read.
/// </summary>
internal static class PackedRecord
{
    private const int Head = sizeof(int);
    private const int IsSnappy = 1 << 30;
    private const int LongestRecord = 1 << 26;

    /// <summary>Packs.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> record)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Head + Snappy.GetMaxCompressedLength(record.Length));
        try
        {
            BinaryPrimitives.WriteInt32LittleEndian(buffer, record.Length | IsSnappy);
            int length = Snappy.Compress(record, buffer.AsSpan(Head));
            return buffer[..(Head + length)];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Unpacks.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        int head = packed.Length < Head ? -1 : BinaryPrimitives.ReadInt32LittleEndian(packed), length = head & ~IsSnappy;
        if (length is < 0 or > LongestRecord) throw Damaged();
        byte[] record = new byte[length];
        bool isWhole = length == head ? BrotliDecoder.TryDecompress(packed[Head..], record, out int written) : TryUnpack(packed[Head..], record, out written);
        return isWhole && written == length ? record : throw Damaged();
    }

    private static bool TryUnpack(ReadOnlySpan<byte> packed, byte[] record, out int written)
    {
        written = 0;
        try
        {
            if (Snappy.GetUncompressedLength(packed) == record.Length) written = Snappy.Decompress(packed, record);
        }
        catch (InvalidDataException)
        {
            // It says what is wrong with the bytes, which helps nobody: the reference is damaged.
        }

        return written == record.Length;
    }

    private static InvalidDataException Damaged() => new("A stored reference is damaged.");
}
