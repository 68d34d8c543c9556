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

    /// <summary>Makes the vectors that are missing and publishes them.</summary>
    /// <param name="root">Where the index lives.</param>
    /// <param name="embedder">The model; vectors of another one are replaced.</param>
    /// <param name="time">Names the generation.</param>
    /// <param name="progress">Told after each batch, or null.</param>
    /// <param name="cancellationToken">Stops between batches; the work done so far is kept for the next start.</param>
    /// <returns>The generation that is live now; null where there is no library, or where nothing was missing.</returns>
    /// <exception cref="IndexLockedException">Somebody else is making vectors, or changes the library just when they are to be published; they are kept for the next start.</exception>
    /// <exception cref="IOException">The disk is full; the live generation is as it was.</exception>
    public static LibraryManifest? Embed(IndexRoot root, ISentenceEmbedder embedder, TimeProvider time, IProgress<EmbeddingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        string path = Path.Combine(root.Library.Area, $"vectors-{embedder.Fingerprint}.new");
        var model = new LibraryVectors { Fingerprint = embedder.Fingerprint, Model = embedder.Name, Dimensions = embedder.Dimensions, Count = 0 };
        bool isMissing = false;
        if (root.Library.ReadCurrent() is null) return null;
        using IndexLock held = IndexLock.TakeVectors(root.Library);
        while (root.Library.ReadCurrent() is { } live)
        {
            LibraryManifest before = LibraryManifest.Read(root.Library.FolderOf(live));
            before.Require(root.Library.FolderOf(live));
            if (before.References == 0) return null;
            int made = DiskFault.Told(() => Make(root.Library.FolderOf(live), path, embedder, progress, cancellationToken));
            isMissing |= made > 0 || before.Vectors?.Fingerprint != embedder.Fingerprint || File.Exists(path);
            if (!isMissing) return null;
            using LibraryWriter writer = DiskFault.Told(() => LibraryWriter.Open(root));
            if (root.Library.ReadCurrent() != live) continue; // an import was quicker: its references want vectors too
            LibraryManifest manifest = DiskFault.Told(() => writer.Publish(time, (model, path)));
            File.Delete(path);
            return manifest;
        }

        return null;
    }

    /// <summary>What of a reference is embedded: title and abstract.</summary>
    internal static string TextOf(LibraryReference reference) => reference.Abstract is { Length: > 0 } text ? reference.Title.Length == 0 ? text : reference.Title[^1] is '.' or '?' or '!' ? $"{reference.Title} {text}" : $"{reference.Title}. {text}" : reference.Title;

    // How many were made. The file is there afterwards only if it holds something.
    private static int Make(string folder, string path, ISentenceEmbedder embedder, IProgress<EmbeddingProgress>? progress, CancellationToken cancellationToken)
    {
        _ = LibraryCodec.Instance;
        using Lucene.Net.Store.Directory directory = IndexDirectory.Open(folder);
        using DirectoryReader reader = GenerationReader.OpenReader(directory);
        List<(int Document, ulong Mark)> missing = [];
        using (var known = new KnownVectors(embedder.Fingerprint, embedder.Dimensions, Path.Combine(folder, VectorFile.FileName), path))
        {
            foreach ((int document, bool isLive) in GenerationVectors.Documents(reader))
                if (isLive && LibraryDocuments.Mark(reader, document) is var mark && !known.Contains(mark)) missing.Add((document, mark));
        }

        if (missing.Count == 0) return 0;
        using VectorFile file = VectorFile.Continue(path, embedder.Fingerprint, embedder.Dimensions);
        int done = 0;
        foreach ((int Document, ulong Mark)[] batch in missing.Chunk(BatchSize))
        {
            IReadOnlyList<float[]> vectors = embedder.Embed([.. batch.Select(m => TextOf(LibraryDocuments.Read(reader, m.Document)))], cancellationToken);
            for (int i = 0; i < batch.Length; i++) file.Append(batch[i].Mark, QuantisedVector.Of(vectors[i]));
            file.Flush(toDisk: false);
            progress?.Report(new EmbeddingProgress(done += batch.Length, missing.Count));
        }

        file.Flush(toDisk: true);
        return done;
    }
}
