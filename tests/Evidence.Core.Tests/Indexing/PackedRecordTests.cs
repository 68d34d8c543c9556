using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Evidence.Core.Indexing;

namespace Evidence.Core.Tests.Indexing;

/// <summary>Records are unpacked as they were packed, by this program or by one before it, and damage is told.</summary>
public sealed class PackedRecordTests
{
    private static readonly byte[] Record = Encoding.UTF8.GetBytes("""{"id":"d1","title":"Moss on brass lamps","abstract":"Lamps gather moss, and moss gathers lamps, and lamps gather moss."}""");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void Unpack_WhatWasPacked_GivesItBack(int length)
    {
        byte[] record = new byte[length];
        new Random(length).NextBytes(record);

        Assert.Equal(record, PackedRecord.Unpack(PackedRecord.Pack(record)));
    }

    [Fact]
    public void Unpack_PackedByBrotli_IsStillRead()
    {
        byte[] packed = new byte[1000];
        BinaryPrimitives.WriteInt32LittleEndian(packed, Record.Length);
        Assert.True(BrotliEncoder.TryCompress(Record, packed.AsSpan(4), out int length, 0, 16));

        Assert.Equal(Record, PackedRecord.Unpack(packed.AsSpan(0, 4 + length)));
    }

    [Fact]
    public void Unpack_DamagedAnywhere_SaysSoOrGivesARecordOfTheSameLength()
    {
        byte[] packed = PackedRecord.Pack(Record);
        for (int at = 0; at < packed.Length; at++)
        {
            Assert.ThrowsAny<InvalidDataException>(() => PackedRecord.Unpack(packed.AsSpan(0, at)));
            byte[] damaged = [.. packed];
            for (int bit = 0; bit < 8; bit++)
            {
                damaged[at] = (byte)(packed[at] ^ (1 << bit));
                try
                {
                    Assert.Equal(Record.Length, PackedRecord.Unpack(damaged).Length);
                }
                catch (InvalidDataException)
                {
                    // That is what it may say.
                }
            }
        }
    }
}
