using CsCheck;
using Evidence.Core.Searching;

namespace Evidence.Core.Tests.Searching;

public sealed class VectorProductTests
{
    [Fact]
    public void Of_AnyVectors_EqualsThePlainSum() =>
        Gen.Select(Gen.Int[1, 400], Gen.Int[0, 1_000_000]).Sample((length, seed) =>
        {
            var random = new Random(seed);
            int greatest = VectorProduct.GreatestOf(length);
            short[] query = [.. Enumerable.Range(0, length).Select(_ => (short)random.Next(-greatest, greatest + 1))];
            sbyte[] row = [.. Enumerable.Range(0, length).Select(_ => (sbyte)random.Next(-127, 128))];
            int wanted = query.Zip(row, (q, r) => q * r).Sum();

            return VectorProduct.Of(query, row) == wanted && VectorProduct.OfAny(query, row) == wanted;
        }, iter: 500);

    [Theory]
    [InlineData(384)]
    [InlineData(1024)]
    [InlineData(4096)]
    public void Of_GreatestNumbersEverywhere_DoesNotOverflow(int length)
    {
        int greatest = VectorProduct.GreatestOf(length);
        short[] query = [.. Enumerable.Repeat((short)greatest, length)];
        sbyte[] row = [.. Enumerable.Repeat((sbyte)127, length)];

        Assert.Equal((long)greatest * 127 * length, VectorProduct.Of(query, row));
        Assert.Equal((long)greatest * 127 * length, VectorProduct.OfAny(query, row));
    }
}
