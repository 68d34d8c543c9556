using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace Evidence.Core.Indexing;

/// <summary>The bytes of a record, packed by Brotli at its quickest; four bytes before them say how long it is unpacked.</summary>
internal static class PackedRecord
{
    private const int Quickest = 0;
    private const int WindowBits = 16;
    private const int LongestRecord = 1 << 26;

    /// <summary>Packs.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> record)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(4 + BrotliEncoder.GetMaxCompressedLength(record.Length));
        try
        {
            BinaryPrimitives.WriteInt32LittleEndian(buffer, record.Length);
            if (!BrotliEncoder.TryCompress(record, buffer.AsSpan(4), out int length, Quickest, WindowBits)) throw new InvalidOperationException("A record could not be packed.");
            return buffer[..(4 + length)];
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
        int length = packed.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(packed);
        if (length is < 0 or > LongestRecord) throw new InvalidDataException("A stored reference is damaged.");
        byte[] record = new byte[length];
        if (!BrotliDecoder.TryDecompress(packed[4..], record, out int written) || written != length) throw new InvalidDataException("A stored reference is damaged.");
        return record;
    }
}
