using System.Collections.Frozen;
using Evidence.Core.Model;

namespace Evidence.Core.Text;

/// <summary>All names of all concepts, to find the longest one at a place of a text. Immutable and thread-safe.</summary>
internal sealed class ConceptNames
{
    private readonly FrozenDictionary<string, Named[]> _byTerms;
    private readonly FrozenSet<string> _terms;
    private readonly int _longest;

    public ConceptNames(KnowledgeBase records)
    {
        _byTerms = records.Concepts
            .SelectMany(c => c.Synonyms.Select(s => (s.Term, Named: new Named(c, s.Term, s.Scope, s.Ambiguous, s.OtherMeanings))).Prepend((Term: c.Label, Named: new Named(c, c.Label, SynonymScope.Exact, false, []))))
            .SelectMany(n => Forms(n.Term).Select(form => (form, n.Named)))
            .GroupBy(n => n.form, n => n.Named, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.DistinctBy(n => n.Concept.Id).ToArray(), StringComparer.Ordinal);
        _terms = _byTerms.Keys.SelectMany(k => k.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        _longest = _byTerms.Keys.Select(k => k.Count(c => c == ' ') + 1).DefaultIfEmpty(0).Max();
    }

    /// <summary>A concept by one of its names.</summary>
    /// <param name="Concept">The concept.</param>
    /// <param name="Term">The name as recorded.</param>
    /// <param name="Scope">How the name relates to it.</param>
    /// <param name="IsAmbiguous">True where the name has other meanings.</param>
    /// <param name="OtherMeanings">Those meanings.</param>
    public sealed record Named(Concept Concept, string Term, SynonymScope Scope, bool IsAmbiguous, IReadOnlyList<string> OtherMeanings);

    /// <summary>True when some name has this term.</summary>
    public bool Knows(string term) => _terms.Contains(term);

    /// <summary>The concepts of the longest name that starts at a place of a list of terms, and how many terms it has; 0 for none.</summary>
    public (int Length, IReadOnlyList<Named> Concepts) LongestAt(IReadOnlyList<string> terms, int start, int most = int.MaxValue)
    {
        for (int length = Math.Min(Math.Min(_longest, most), terms.Count - start); length > 0; length--)
            if (_byTerms.TryGetValue(string.Join(' ', terms.Skip(start).Take(length)), out Named[]? found)) return (length, found);
        return (0, []);
    }

    /// <summary>Ids of the concepts that a text names, each once; names with other meanings do not count.</summary>
    public IEnumerable<string> In(string text)
    {
        IReadOnlyList<string> terms = Tokenizer.Terms(text);
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < terms.Count;)
        {
            (int length, IReadOnlyList<Named> concepts) = LongestAt(terms, i);
            found.UnionWith(concepts.Where(c => !c.IsAmbiguous).Select(c => c.Concept.Id));
            i += Math.Max(1, length);
        }

        return found;
    }

    /// <summary>The names of a concept as sequences of terms.</summary>
    public static IEnumerable<IReadOnlyList<string>> TermsOf(Concept concept) => concept.Names.Select(Tokenizer.Terms).Where(t => t.Count > 0);

    // Its terms in order; where the whole name is one compound also the joined form (AB12C).
    private static IEnumerable<string> Forms(string name)
    {
        List<Token> tokens = Tokenizer.Tokenize(name);
        string parts = string.Join(' ', tokens.Where(t => t.Increment > 0).Select(t => t.Term));
        if (parts.Length > 0) yield return parts;
        if (tokens.FirstOrDefault(t => t.Increment == 0) is { Term: not null } joined && joined.Start == tokens[0].Start && joined.End == tokens[^1].End) yield return joined.Term;
    }
}
