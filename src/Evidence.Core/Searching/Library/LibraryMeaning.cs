using Evidence.Core.Indexing;
using Evidence.Core.Text;

namespace Evidence.Core.Searching;

/// <summary>What ranks by meaning in one generation of the library: its vectors and the model that made them. Thread-safe.</summary>
internal sealed class LibraryMeaning
{
    private readonly ISentenceEmbedder _embedder;
    private readonly MeaningTable _table;

    private LibraryMeaning(ISentenceEmbedder embedder, MeaningTable table) => (_embedder, _table) = (embedder, table);

    /// <summary>What ranks a generation by meaning; where nothing can, why, with the remedy.</summary>
    /// <param name="folder">The generation.</param>
    /// <param name="manifest">What it is made of.</param>
    /// <param name="model">Gives the model in use, or null; asked only where there are vectors. An <see cref="IOException"/> of it says why there is none.</param>
    /// <param name="maxDocument">One more than its highest document.</param>
    public static (LibraryMeaning? Meaning, string? WhyNot) Load(string folder, LibraryManifest manifest, Func<ISentenceEmbedder?>? model, int maxDocument)
    {
        if (manifest.Vectors is not { } vectors) return (null, "The library has no vectors yet. Make them with: evidence library embed");
        try
        {
            if (model?.Invoke() is not { } embedder) return (null, "No sentence-embedding model is in use. Install one (docs/operations.md), or name its folder.");
            return Load(folder, manifest, vectors, embedder, maxDocument);
        }
        catch (IOException fault)
        {
            // Words rank without a model; a library must not go for want of one.
            return (null, fault.Message);
        }
    }

    /// <summary>A text, read once for several questions.</summary>
    /// <param name="text">The text.</param>
    /// <param name="feedback">Documents by whose meaning it is widened; none for a text that says what it wants.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Question Ask(string text, IReadOnlyList<int> feedback, CancellationToken cancellationToken)
    {
        float[] vector = _embedder.Embed([text], cancellationToken)[0];
        int[] known = [.. feedback.Where(_table.Has)]; // those imported since vectors were made say nothing of a meaning
        if (known.Length > 0)
        {
            float[] middle = _table.Middle(known);
            for (int i = 0; i < vector.Length; i++) vector[i] = ((1 - LibraryRanking.MeaningFeedbackShare) * vector[i]) + (LibraryRanking.MeaningFeedbackShare * middle[i]);
            // A mix of two directions is shorter than they are. That changes no order, but how near a reference is that has no word of the text.
            MeaningTable.ToLength1(vector);
        }

        return new Question(_table, _table.Prepare(vector));
    }

    private static (LibraryMeaning? Meaning, string? WhyNot) Load(string folder, LibraryManifest manifest, LibraryVectors vectors, ISentenceEmbedder embedder, int maxDocument)
    {
        if (Passages.Fingerprint(embedder) is var inUse && vectors.Fingerprint != inUse)
            return (null, $"The vectors of the library were made in another way ({vectors.Model}, {vectors.Fingerprint}) than the one in use ({embedder.Name}, {inUse}). Make them anew with: evidence library embed");
        try
        {
            manifest.RequireFile(folder, VectorFile.FileName);
            return (new LibraryMeaning(embedder, MeaningTable.Load(Path.Combine(folder, VectorFile.FileName), vectors, maxDocument)), null);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // Nor for damaged vectors.
            return (null, $"The vectors of the library are damaged: {fault.Message} Make them anew with: evidence library embed");
        }
    }

    /// <summary>A text beside the vectors of the library.</summary>
    internal sealed class Question(MeaningTable table, (short[] Numbers, float Scale) text)
    {
        /// <summary>How near a document is, in points.</summary>
        public int Similarity(int document) => table.Similarity(text, document);

        /// <summary>The nearest of some documents.</summary>
        public (int Document, int Score)[] Nearest(DocumentSet? only, Comparison<int> byId, CancellationToken cancellationToken) => table.Nearest(text, LibraryRanking.HybridCandidates, only, byId, cancellationToken);
    }
}
