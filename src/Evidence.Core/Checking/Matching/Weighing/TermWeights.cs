using Evidence.Core.Model;
using Evidence.Core.Text;

namespace Evidence.Core.Checking.Matching.Weighing;

/// <summary>How telling each term of a base is, and which of its terms a word comes near to ("form" and "formation"). Immutable and thread-safe.</summary>
internal sealed class TermWeights
{
    // Terms that begin alike for so many letters, and for this share of the longer one, are near.
    private const int LeastPrefix = 4;
    private const double LeastShare = 0.6, NearlyAlike = 0.8;

    private readonly Dictionary<string, double> _weight = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _byPrefix;
    private readonly double _unknown;

    public TermWeights(KnowledgeBase records)
    {
        List<HashSet<string>> texts = [.. records.Concepts.Select(c => c.Names.SelectMany(Tokenizer.Terms).ToHashSet(StringComparer.Ordinal)), .. records.Claims.Select(c => Tokenizer.Terms(c.Text).ToHashSet(StringComparer.Ordinal))];
        foreach (IGrouping<string, string> term in texts.SelectMany(t => t).GroupBy(t => t)) _weight[term.Key] = Math.Log((1.0 + texts.Count) / (1 + term.Count()));
        _unknown = Math.Log(1.0 + texts.Count);
        foreach (string term in records.Claims.SelectMany(c => c.AlsoSaid.Concat(c.ContrarySaid)).SelectMany(Tokenizer.Terms)) _weight.TryAdd(term, _unknown);
        _byPrefix = _weight.Keys.Where(t => t.Length >= LeastPrefix).ToLookup(t => t[..LeastPrefix], StringComparer.Ordinal);
    }

    /// <summary>The rarer in the base, the more; most for one that it does not have.</summary>
    public double Of(string term) => _weight.GetValueOrDefault(term, _unknown);

    /// <summary>The terms of the base that a term is (1) or comes near to.</summary>
    public IEnumerable<(string Term, double Likeness)> Near(string term)
    {
        if (_weight.ContainsKey(term)) yield return (term, 1);
        if (term.Length < LeastPrefix) yield break;
        foreach (string other in _byPrefix[term[..LeastPrefix]])
            if (other != term && Prefix(term, other) >= LeastShare * Math.Max(term.Length, other.Length)) yield return (other, NearlyAlike);
    }

    private static int Prefix(string a, string b) => a.AsSpan().CommonPrefixLength(b);
}
