using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Evidence.Core.Indexing;

/// <summary>
/// Vectors of references in a file: a head with the fingerprint of the model, then a row for each passage: the mark of the record that
/// was embedded, its document, which passage it is and how many follow, the scale, a checksum of the row, the numbers. So what was
/// cut off or damaged is known, row by row, and the others hold. In a generation rows stand in the order of documents. Not thread-safe.
/// </summary>
internal sealed class VectorFile : IDisposable
{
    /// <summary>Name of the file in a generation.</summary>
    public const string FileName = "vectors.bin";

    private const int HeadLength = 128, LongestFingerprint = 64;
    private const int DocumentStart = sizeof(ulong), PassageStart = DocumentStart + sizeof(int), LeftStart = PassageStart + sizeof(ushort), ScaleStart = LeftStart + sizeof(ushort), SumStart = ScaleStart + sizeof(float), NumbersStart = SumStart + sizeof(uint);
    private const int LargestDimensions = 1 << 14;
    private static readonly byte[] Magic = "EvidenceVectors2"u8.ToArray();
    private readonly FileStream _file;

    private VectorFile(FileStream file, string fingerprint, int dimensions) => (_file, Fingerprint, Dimensions) = (file, fingerprint, dimensions);

    /// <summary>The model that made them.</summary>
    public string Fingerprint { get; }

    /// <summary>Numbers of each.</summary>
    public int Dimensions { get; }

    /// <summary>Whole rows.</summary>
    public int Rows => (int)((_file.Length - HeadLength) / RowLength);

    private int RowLength => NumbersStart + Dimensions;

    /// <summary>Makes a new file; one of this name goes.</summary>
    public static VectorFile Create(string path, string fingerprint, int dimensions)
    {
        byte[] head = new byte[HeadLength], name = Encoding.UTF8.GetBytes(fingerprint);
        if (name.Length > LongestFingerprint) throw new ArgumentException("The fingerprint of a model is a short word.", nameof(fingerprint));
        Magic.CopyTo(head, 0);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(Magic.Length), dimensions);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(Magic.Length + 4), name.Length);
        name.CopyTo(head, Magic.Length + 8);
        File.Delete(path); // the name may be a second one of a file that a generation holds
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, 1 << 16);
        return OrClosed(file, () =>
        {
            file.Write(head);
            file.Flush(); // a disk that is full tells it here, where the file is still ours to close
            return new VectorFile(file, fingerprint, dimensions);
        });
    }

    /// <summary>Opens a file to read it.</summary>
    /// <exception cref="InvalidDataException">It is none of ours.</exception>
    public static VectorFile Open(string path) => Open(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16));

    /// <summary>Opens a file of a model to go on behind its last whole record, or makes it; one of another model, or none of ours, goes.</summary>
    public static VectorFile Continue(string path, string fingerprint, int dimensions)
    {
        if (File.Exists(path))
        {
            try
            {
                VectorFile there = Open(new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 1 << 16));
                if (there.Fingerprint == fingerprint && there.Dimensions == dimensions) return OrClosed(there._file, there.WithoutWhatWasCutOff);
                there.Dispose();
            }
            catch (InvalidDataException)
            {
                // Cut off in its head: nothing is lost by beginning anew.
            }
        }

        return Create(path, fingerprint, dimensions);
    }

    /// <summary>Adds a row at the end.</summary>
    public void Append(VectorRow row)
    {
        byte[] bytes = new byte[RowLength];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, row.Mark);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(DocumentStart), row.Document);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(PassageStart), row.Passage);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(LeftStart), row.Left);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(ScaleStart), row.Vector.Scale);
        MemoryMarshal.AsBytes(row.Vector.Numbers.AsSpan()).CopyTo(bytes.AsSpan(NumbersStart));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(SumStart), SumOf(bytes));
        _file.Write(bytes);
    }

    /// <summary>Hands what was added to the system, so that it outlives this process.</summary>
    public void Flush(bool toDisk) => _file.Flush(toDisk);

    /// <summary>All rows in order, null for one that is damaged; the numbers are overwritten by the next one.</summary>
    public IEnumerable<VectorRow?> Read()
    {
        byte[] bytes = new byte[RowLength];
        sbyte[] numbers = new sbyte[Dimensions];
        int rows = Rows;
        _file.Seek(HeadLength, SeekOrigin.Begin);
        for (int i = 0; i < rows; i++)
        {
            _file.ReadExactly(bytes);
            yield return Parse(bytes, numbers);
        }
    }

    /// <summary>One row; null where it is damaged.</summary>
    public VectorRow? Read(int index)
    {
        byte[] bytes = new byte[RowLength];
        _file.Seek(HeadLength + ((long)index * RowLength), SeekOrigin.Begin);
        _file.ReadExactly(bytes);
        return Parse(bytes, new sbyte[Dimensions]);
    }

    public void Dispose() => _file.Dispose();

    private static VectorRow? Parse(byte[] bytes, sbyte[] numbers)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(SumStart)) != SumOf(bytes)) return null;
        MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(NumbersStart)).CopyTo(numbers);
        return new VectorRow(
            BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(DocumentStart)), BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(PassageStart)), BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(LeftStart)),
            new QuantisedVector(BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(ScaleStart)), numbers));
    }

    // CRC-32C, which processors compute, of a row without its sum. It begins with ones, so that a row of zeros is not taken for one.
    private static uint SumOf(ReadOnlySpan<byte> row) => ~SumOf(row[NumbersStart..], SumOf(row[..SumStart], uint.MaxValue));

    private static uint SumOf(ReadOnlySpan<byte> bytes, uint sum)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (byte b in bytes) sum = BitOperations.Crc32C(sum, b);
        return sum;
    }

    private VectorFile WithoutWhatWasCutOff()
    {
        int rows = Rows;
        while (rows > 0 && Read(rows - 1) is not { Left: 0 }) rows--;
        _file.SetLength(HeadLength + ((long)rows * RowLength));
        _file.Seek(0, SeekOrigin.End);
        return this;
    }

    private static VectorFile Open(FileStream file) => OrClosed(file, () =>
    {
        byte[] head = new byte[HeadLength];
        int read = file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        int dimensions = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(Magic.Length)), length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(Magic.Length + 4));
        if (read == HeadLength && head.AsSpan(0, Magic.Length).SequenceEqual(Magic) && dimensions is > 0 and <= LargestDimensions && length is >= 0 and <= LongestFingerprint)
            return new VectorFile(file, Encoding.UTF8.GetString(head, Magic.Length + 8, length), dimensions);
        throw new InvalidDataException($"{Path.GetFileName(file.Name)} holds no vectors of this layout.");
    });

    // What comes of a file; one that fails is closed.
    private static VectorFile OrClosed(FileStream file, Func<VectorFile> open)
    {
        try
        {
            return open();
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
