using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Evidence.Embedding;

/// <summary>Fields of a message in the wire form of protocol buffers; only what a graph needs.</summary>
internal sealed class ProtoBytes
{
    private const int Varint = 0, LengthDelimited = 2, Fixed32 = 5;
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public ProtoBytes Number(int field, long value)
    {
        WriteVarint(Key(field, Varint));
        WriteVarint((ulong)value);
        return this;
    }

    public ProtoBytes Float(int field, float value)
    {
        WriteVarint(Key(field, Fixed32));
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        _bytes.Write(bytes);
        return this;
    }

    public ProtoBytes Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public ProtoBytes Message(int field, ProtoBytes message) => Bytes(field, message._bytes.WrittenSpan);

    public ProtoBytes Bytes(int field, ReadOnlySpan<byte> value)
    {
        Head(field, value.Length);
        _bytes.Write(value);
        return this;
    }

    /// <summary>The beginning of a field of so many bytes, which are written elsewhere.</summary>
    public ProtoBytes Head(int field, long length)
    {
        WriteVarint(Key(field, LengthDelimited));
        WriteVarint((ulong)length);
        return this;
    }

    private static ulong Key(int field, int wire) => ((ulong)field << 3) | (uint)wire;

    private void WriteVarint(ulong value)
    {
        for (; value >= 0x80; value >>= 7) _bytes.Write([(byte)(value | 0x80)]);
        _bytes.Write([(byte)value]);
    }
}
