using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Evidence.Core.Indexing;

/// <summary>
/// Vectors of references in a file: a head with the fingerprint of the model, then a row each: the mark of the record that was
/// embedded, the scale, the numbers. A row that was not written to its end is not there. Not thread-safe.
/// </summary>
internal sealed class VectorFile : IDisposable
{
    /// <summary>Name of the file in a generation; its rows stand in the order of documents, empty where there is none.</summary>
    public const string FileName = "vectors.bin";

    private const int HeadLength = 128, LongestFingerprint = 64;
    private const int MarkLength = sizeof(ulong), ScaleLength = sizeof(float);
    private const int LargestDimensions = 1 << 14;
    private static readonly byte[] Magic = "EvidenceVectors1"u8.ToArray();
    private readonly FileStream _file;

    private VectorFile(FileStream file, string fingerprint, int dimensions) => (_file, Fingerprint, Dimensions) = (file, fingerprint, dimensions);

    /// <summary>The model that made them.</summary>
    public string Fingerprint { get; }

    /// <summary>Numbers of each.</summary>
    public int Dimensions { get; }

    /// <summary>Whole rows.</summary>
    public int Rows => (int)((_file.Length - HeadLength) / RowLength);

    private int RowLength => MarkLength + ScaleLength + Dimensions;

    /// <summary>Makes a new file; one of this name goes.</summary>
    public static VectorFile Create(string path, string fingerprint, int dimensions)
    {
        File.Delete(path); // the name may be a second one of a file that a generation holds
        var made = new VectorFile(new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, 1 << 16), fingerprint, dimensions);
        byte[] head = new byte[HeadLength], name = Encoding.UTF8.GetBytes(fingerprint);
        if (name.Length > LongestFingerprint) throw new ArgumentException("The fingerprint of a model is a short word.", nameof(fingerprint));
        Magic.CopyTo(head, 0);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(Magic.Length), dimensions);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(Magic.Length + 4), name.Length);
        name.CopyTo(head, Magic.Length + 8);
        made._file.Write(head);
        return made;
    }

    /// <summary>Opens a file to read it.</summary>
    /// <exception cref="InvalidDataException">It is none of ours.</exception>
    public static VectorFile Open(string path) => Open(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16));

    /// <summary>Opens a file of a model to go on behind its last whole row, or makes it; one of another model, or none of ours, goes.</summary>
    public static VectorFile Continue(string path, string fingerprint, int dimensions)
    {
        if (File.Exists(path))
        {
            VectorFile? there = null;
            try
            {
                there = Open(new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 1 << 16));
                if (there.Fingerprint == fingerprint && there.Dimensions == dimensions)
                {
                    there._file.SetLength(HeadLength + ((long)there.Rows * there.RowLength));
                    there._file.Seek(0, SeekOrigin.End);
                    return there;
                }
            }
            catch (InvalidDataException)
            {
                // Cut off in its head: nothing is lost by beginning anew.
            }

            there?.Dispose();
        }

        return Create(path, fingerprint, dimensions);
    }

    /// <summary>Adds a row at the end.</summary>
    public void Append(ulong mark, QuantisedVector vector)
    {
        Span<byte> head = stackalloc byte[MarkLength + ScaleLength];
        BinaryPrimitives.WriteUInt64LittleEndian(head, mark);
        BinaryPrimitives.WriteSingleLittleEndian(head[MarkLength..], vector.Scale);
        _file.Write(head);
        _file.Write(MemoryMarshal.AsBytes(vector.Numbers.AsSpan()));
    }

    /// <summary>Hands what was added to the system, so that it outlives this process.</summary>
    public void Flush(bool toDisk) => _file.Flush(toDisk);

    /// <summary>All rows in order; the numbers are overwritten by the next one.</summary>
    public IEnumerable<(ulong Mark, QuantisedVector Vector)> Read()
    {
        byte[] row = new byte[RowLength];
        sbyte[] numbers = new sbyte[Dimensions];
        int rows = Rows;
        _file.Seek(HeadLength, SeekOrigin.Begin);
        for (int i = 0; i < rows; i++)
        {
            _file.ReadExactly(row);
            yield return Parse(row, numbers);
        }
    }

    /// <summary>One row; its numbers are written into a buffer.</summary>
    public (ulong Mark, QuantisedVector Vector) Read(int index, sbyte[] numbers)
    {
        byte[] row = new byte[RowLength];
        _file.Seek(HeadLength + ((long)index * RowLength), SeekOrigin.Begin);
        _file.ReadExactly(row);
        return Parse(row, numbers);
    }

    public void Dispose() => _file.Dispose();

    private static (ulong Mark, QuantisedVector Vector) Parse(byte[] row, sbyte[] numbers)
    {
        MemoryMarshal.Cast<byte, sbyte>(row.AsSpan(MarkLength + ScaleLength)).CopyTo(numbers);
        return (BinaryPrimitives.ReadUInt64LittleEndian(row), new QuantisedVector(BinaryPrimitives.ReadSingleLittleEndian(row.AsSpan(MarkLength)), numbers));
    }

    private static VectorFile Open(FileStream file)
    {
        byte[] head = new byte[HeadLength];
        int read = file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        int dimensions = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(Magic.Length)), length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(Magic.Length + 4));
        if (read == HeadLength && head.AsSpan(0, Magic.Length).SequenceEqual(Magic) && dimensions is > 0 and <= LargestDimensions && length is >= 0 and <= LongestFingerprint)
            return new VectorFile(file, Encoding.UTF8.GetString(head, Magic.Length + 8, length), dimensions);
        file.Dispose();
        throw new InvalidDataException($"'{file.Name}' holds no vectors.");
    }
}
