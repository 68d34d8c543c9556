using Evidence.Core.Indexing;

namespace Evidence.Core.Tests.Indexing;

public sealed class ExactBm25SimilarityTests
{
    [Fact]
    public void Decode_LengthsToForty_AreExact() =>
        Assert.All(Enumerable.Range(0, 40), length => Assert.Equal(length, ExactBm25Similarity.Decode(ExactBm25Similarity.Encode(length))));

    [Fact]
    public void Decode_LongerLengths_KeepOrderAndFourBits()
    {
        int before = 0;
        for (int length = 0; length < 2_000_000; length += 1 + (length / 50))
        {
            int decoded = ExactBm25Similarity.Decode(ExactBm25Similarity.Encode(length));
            Assert.InRange(decoded, before, length);
            Assert.True(decoded >= length * 7 / 8, $"{length} became {decoded}");
            before = decoded;
        }
    }

    [Fact]
    public void Settings_WriterAndSearcher_ShareOneSimilarity()
    {
        using var directory = new Lucene.Net.Store.RAMDirectory();
        using (var writer = new Lucene.Net.Index.IndexWriter(directory, IndexSettings.Writer())) writer.Commit();
        using var reader = Lucene.Net.Index.DirectoryReader.Open(directory);

        Assert.IsType<ExactBm25Similarity>(IndexSettings.Similarity);
        Assert.Same(IndexSettings.Similarity, IndexSettings.Searcher(reader).Similarity);
        Assert.Same(IndexSettings.Similarity, IndexSettings.Writer().Similarity);
    }
}
