using System.Globalization;
using Evidence.Core.Indexing;

namespace Evidence.Indexer;

/// <summary>The making of vectors: who watches it, and what is said at the end.</summary>
internal static class EmbeddingWork
{
    /// <summary>Does it where it can be watched.</summary>
    public static T Watched<T>(TimeProvider time, Func<IProgress<EmbeddingProgress>, T> work) => WatchedWork.Run<EmbeddingProgress, T>(time, "making vectors", (value, seconds) => new WorkState(
        string.Create(CultureInfo.InvariantCulture, $"vectors of {value.Done} references, {value.Done / seconds:0.0}/s"),
        string.Create(CultureInfo.InvariantCulture, $"{value.Done} of {value.Total}"), value.Done, value.Total), work);

    /// <summary>What the library has now, in a sentence.</summary>
    public static string Told(LibraryVectors vectors, int references) =>
        string.Create(CultureInfo.InvariantCulture, $"{vectors.Count} of {references} references have vectors of {vectors.Model} ({vectors.Dimensions} numbers, model {vectors.Fingerprint}).{(vectors.Count < references ? " Make the others with: evidence library embed" : "")}");
}
