namespace Evidence.Indexer;

/// <summary>How far a long work is.</summary>
/// <param name="Said">In words, with the rate.</param>
/// <param name="OfAll">How much of all, in words.</param>
/// <param name="Done">In what the work is measured by.</param>
/// <param name="Total">All of it, in the same.</param>
internal readonly record struct WorkState(string Said, string OfAll, long Done, long Total);
