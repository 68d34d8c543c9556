using Evidence.Core.Text;
using Lucene.Net.Index;

namespace Evidence.Core.Indexing;

/// <summary>
/// Gives the references of the library their vectors of meaning, as one new generation. The vectors are made beside the library, which
/// imports and readers go on using; what was made outlives a kill and is not made again.
/// </summary>
public static class LibraryEmbedding
{
    private const int BatchSize = 64;

    /// <summary>Makes the vectors that are missing or damaged and publishes them.</summary>
    /// <param name="root">Where the index lives.</param>
    /// <param name="embedder">The model; vectors of another one are replaced.</param>
    /// <param name="time">Names the generation.</param>
    /// <param name="progress">Told after each batch, or null.</param>
    /// <param name="cancellationToken">Stops between batches; the work done so far is kept for the next start.</param>
    /// <returns>The generation that is live now; null where there is no library, or where nothing was missing.</returns>
    /// <exception cref="IndexLockedException">Somebody else is making vectors, or changes the library just when they are to be published; they are kept for the next start.</exception>
    /// <exception cref="IOException">The disk is full, an import was cut off, or something other than the vectors is damaged; the live generation is as it was.</exception>
    public static LibraryManifest? Embed(IndexRoot root, ISentenceEmbedder embedder, TimeProvider time, IProgress<EmbeddingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        string fingerprint = Passages.Fingerprint(embedder), path = Path.Combine(root.Library.Area, $"vectors-{fingerprint}.new");
        var model = new LibraryVectors { Fingerprint = fingerprint, Model = embedder.Name, Dimensions = embedder.Dimensions, Count = 0 };
        if (root.Library.ReadCurrent() is null) return null;
        using IndexLock held = IndexLock.TakeVectors(root.Library);
        foreach (string left in Directory.GetFiles(root.Library.Area, "vectors-*.new").Where(f => f != path)) File.Delete(left); // begun with another model and never published
        while (root.Library.ReadCurrent() is { } live)
        {
            string folder = root.Library.FolderOf(live);
            LibraryManifest before = LibraryManifest.Read(folder);
            before.Require(folder);
            bool isWhole = before.Vectors is null || before.HasWhole(folder, VectorFile.FileName);
            if (!Told(() => Make(folder, path, embedder, progress, cancellationToken)) && isWhole)
            {
                File.Delete(path);
                return null;
            }

            using LibraryWriter writer = Told(() => LibraryWriter.Open(root));
            if (writer.HoldsPartOfAnImport) throw new IOException(CutOff); // else half of it would be published
            if (root.Library.ReadCurrent() != live) continue; // an import was quicker: its references want vectors too
            LibraryManifest manifest = Told(() => writer.Publish(time, (model, path)));
            File.Delete(path);
            return manifest;
        }

        return null;
    }

    /// <summary>What keeps everything but the import itself from being published.</summary>
    internal const string CutOff = "An import of references was cut off. Start it again first, so that it is finished; the live library is as it was.";

    private static T Told<T>(Func<T> write) => DiskFault.Told(write, "The live library is as it was, and the vectors made so far are kept.", "make the vectors again");

    // True where there is something to publish then.
    private static bool Make(string folder, string path, ISentenceEmbedder embedder, IProgress<EmbeddingProgress>? progress, CancellationToken cancellationToken)
    {
        _ = LibraryCodec.Instance;
        using Lucene.Net.Store.Directory directory = IndexDirectory.Open(folder);
        using DirectoryReader reader = GenerationReader.OpenReader(directory);
        using VectorFile file = VectorFile.Continue(path, Passages.Fingerprint(embedder), embedder.Dimensions);
        List<(int Document, ulong Mark)> missing = [];
        using (var known = new KnownVectors(Passages.Fingerprint(embedder), embedder.Dimensions, Path.Combine(folder, VectorFile.FileName), path))
        {
            foreach ((int document, bool isLive) in GenerationVectors.Documents(reader))
                if (isLive && LibraryDocuments.Mark(reader, document) is var mark && !known.Contains(mark)) missing.Add((document, mark));
        }

        int done = 0;
        foreach ((int Document, ulong Mark)[] batch in missing.Chunk(BatchSize))
        {
            IReadOnlyList<string>[] passages = [.. batch.Select(m => Passages.Of(LibraryDocuments.Read(reader, m.Document)))];
            IReadOnlyList<float[]> vectors = embedder.Embed([.. passages.SelectMany(p => p)], cancellationToken);
            int next = 0;
            for (int i = 0; i < batch.Length; i++)
                for (int passage = 0, count = passages[i].Count; passage < count; passage++)
                    file.Append(new VectorRow(batch[i].Mark, VectorRow.Nowhere, (ushort)passage, (ushort)(count - 1 - passage), QuantisedVector.Of(vectors[next++])));
            file.Flush(toDisk: false);
            progress?.Report(new EmbeddingProgress(done += batch.Length, missing.Count));
        }

        file.Flush(toDisk: true);
        return file.Rows > 0;
    }
}
