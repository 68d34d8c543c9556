using System.Buffers.Binary;
using Lucene.Net.Store;

namespace Evidence.Core.Indexing;

/// <summary>
/// A file of an index, written from one buffer. Lucene.NET's own takes the checksum byte by byte, from a table of 256 numbers;
/// here it is taken of whole buffers, eight bytes at a time (slicing-by-8: Kounavis and Berry, ISCC 2005), and is the same. For one thread.
/// </summary>
internal sealed class SummedOutput : IndexOutput
{
    private const int BufferSize = 1 << 16;
    private const int Slices = 8;
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[][] Tables = MakeTables();
    private readonly FileStream _file;
    private readonly Action _closed;
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _count;
    private long _written;
    private uint _sum = uint.MaxValue;
    private bool _isOpen = true;

    /// <summary>Makes the file; there is none of its name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="closed">Told when it is written to its end.</param>
    public SummedOutput(string path, Action closed)
    {
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        _closed = closed;
    }

    public override long Position => _written + _count;

    public override long Length => Position;

    public override long Checksum
    {
        get
        {
            Empty();
            return ~_sum;
        }
    }

    public override void WriteByte(byte b)
    {
        if (_count == BufferSize) Empty();
        _buffer[_count++] = b;
    }

    public override void WriteBytes(byte[] b, int offset, int length)
    {
        for (ReadOnlySpan<byte> left = b.AsSpan(offset, length); left.Length > 0;)
        {
            if (_count == BufferSize) Empty();
            int taken = Math.Min(left.Length, BufferSize - _count);
            left[..taken].CopyTo(_buffer.AsSpan(_count));
            _count += taken;
            left = left[taken..];
        }
    }

    public override void Flush() => Empty();

    [Obsolete("Lucene's own word for it.")]
    public override void Seek(long pos) => throw new NotSupportedException("A file of an index is written from its beginning to its end.");

    protected override void Dispose(bool disposing)
    {
        if (!disposing || !_isOpen) return;
        _isOpen = false;
        try
        {
            Empty();
        }
        finally
        {
            _file.Dispose();
            _closed();
        }
    }

    private void Empty()
    {
        ReadOnlySpan<byte> full = _buffer.AsSpan(0, _count);
        _sum = SumOf(full, _sum);
        _written += _count;
        _count = 0;
        _file.Write(full);
    }

    private static uint SumOf(ReadOnlySpan<byte> bytes, uint sum)
    {
        uint[] t0 = Tables[0], t1 = Tables[1], t2 = Tables[2], t3 = Tables[3], t4 = Tables[4], t5 = Tables[5], t6 = Tables[6], t7 = Tables[7];
        for (; bytes.Length >= Slices; bytes = bytes[Slices..])
        {
            uint first = sum ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes), second = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            sum = t7[(byte)first] ^ t6[(byte)(first >> 8)] ^ t5[(byte)(first >> 16)] ^ t4[first >> 24]
                ^ t3[(byte)second] ^ t2[(byte)(second >> 8)] ^ t1[(byte)(second >> 16)] ^ t0[second >> 24];
        }

        foreach (byte b in bytes) sum = (sum >> 8) ^ t0[(byte)(sum ^ b)];
        return sum;
    }

    private static uint[][] MakeTables()
    {
        uint[][] tables = [.. Enumerable.Range(0, Slices).Select(_ => new uint[256])];
        for (uint i = 0; i < 256; i++)
        {
            uint sum = i;
            for (int bit = 0; bit < 8; bit++) sum = (sum >> 1) ^ ((sum & 1) * Polynomial);
            tables[0][i] = sum;
        }

        for (int slice = 1; slice < Slices; slice++)
            for (int i = 0; i < 256; i++) tables[slice][i] = (tables[slice - 1][i] >> 8) ^ tables[0][(byte)tables[slice - 1][i]];
        return tables;
    }
}
