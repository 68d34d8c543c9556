namespace Evidence.Core.Indexing;

/// <summary>How far the making of vectors has come.</summary>
/// <param name="Done">References that got one in this run.</param>
/// <param name="Total">References that had none at its start.</param>
public readonly record struct EmbeddingProgress(int Done, int Total);
