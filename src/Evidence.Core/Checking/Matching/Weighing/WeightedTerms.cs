namespace Evidence.Core.Checking.Matching.Weighing;

/// <summary>The terms of a text of the base, each with how telling it is.</summary>
internal sealed class WeightedTerms
{
    private readonly (string Term, double Weight)[] _terms;

    public WeightedTerms(IEnumerable<string> terms, TermWeights weights)
    {
        _terms = [.. terms.Select(t => (t, weights.Of(t)))];
        All = _terms.Sum(t => t.Weight);
    }

    /// <summary>The terms, in no order.</summary>
    public ReadOnlySpan<(string Term, double Weight)> Terms => _terms;

    /// <summary>The weights of all.</summary>
    public double All { get; }
}
