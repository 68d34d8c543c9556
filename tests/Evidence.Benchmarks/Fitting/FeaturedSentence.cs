namespace Evidence.Benchmarks.Fitting;

/// <summary>A labelled sentence as the model sees it.</summary>
internal sealed record FeaturedSentence(int Label, string Text, IReadOnlyCollection<string> Features);
