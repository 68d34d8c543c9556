using Evidence.Core.Indexing;
using Evidence.Core.Searching;
using Evidence.Core.Tests.Searching;

namespace Evidence.Core.Tests.Indexing;

/// <summary>What must hold of a library whose vectors are those of <see cref="WordBagEmbedder"/>.</summary>
internal static class EmbeddedLibrary
{
    /// <summary>Every reference's rows hold the vectors of its own text, in the order of documents.</summary>
    public static void AssertVectors(IndexRoot root, int count)
    {
        string live = root.Library.FolderOf(root.Library.ReadCurrent()!);
        LibraryManifest manifest = LibraryManifest.Read(live);
        Assert.Equal((count, count), (manifest.References, manifest.Vectors!.Count));
        using Lucene.Net.Store.Directory directory = IndexDirectory.Open(live);
        using Lucene.Net.Index.DirectoryReader reader = GenerationReader.OpenReader(directory);
        MeaningTable table = MeaningTable.Load(Path.Combine(live, VectorFile.FileName), manifest.Vectors, reader.MaxDoc);
        foreach ((int document, bool isLive) in GenerationVectors.Documents(reader))
        {
            if (!isLive) continue;
            foreach (string passage in Passages.Of(LibraryDocuments.Read(reader, document)))
                Assert.InRange(table.Similarity(table.Prepare(WordBagEmbedder.Vector(passage)), document) / MeaningTable.Scale, 0.99f, 1.01f);
        }
    }
}
