using Evidence.Core.Indexing;
using Evidence.Tests;
using Lucene.Net.Store;

namespace Evidence.Core.Tests.Indexing;

/// <summary>What is written through our own output is, byte by byte and in its sum, what Lucene.NET's own would have written.</summary>
public sealed class SummedOutputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(1000)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_001)]
    public void Output_OfAnyLength_EqualsLucenesOwn(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        using Lucene.Net.Store.Directory ours = IndexDirectory.Open(_folder.Path), lucenes = new NIOFSDirectory(new DirectoryInfo(_folder.Path), NoLockFactory.GetNoLockFactory());

        Assert.Equal(Write(lucenes, "lucene", bytes), Write(ours, "own", bytes));
        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder.Path, "lucene")), File.ReadAllBytes(Path.Combine(_folder.Path, "own")));
    }

    // One byte, a piece, one byte and so on, with a look at sum and place on the way.
    private static (long Sum, long Position, long Before) Write(Lucene.Net.Store.Directory directory, string name, byte[] bytes)
    {
        using IndexOutput output = directory.CreateOutput(name, IOContext.DEFAULT);
        long before = 0;
        for (int at = 0, piece = 1; at < bytes.Length; piece = (piece * 5) + 1)
        {
            output.WriteByte(bytes[at++]);
            int taken = Math.Min(piece, bytes.Length - at);
            output.WriteBytes(bytes, at, taken);
            at += taken;
            if (at > bytes.Length / 2 && before == 0) before = output.Checksum + output.Position;
        }

        return (output.Checksum, output.Position, before);
    }
}
