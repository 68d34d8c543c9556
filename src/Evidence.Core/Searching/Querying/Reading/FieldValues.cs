using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Text;

namespace Evidence.Core.Searching.Querying;

/// <summary>
/// Finds which values of a facet somebody means: by the value itself, by another form of its words, by a short form of a
/// journal, by a family name, by a name of a concept. Immutable and thread-safe.
/// </summary>
internal sealed class FieldValues(FacetTable facets, ConceptNames names, KnowledgeBase records)
{
    private static readonly HashSet<string> SmallWords = new(StringComparer.OrdinalIgnoreCase) { "of", "the", "and", "in", "for", "a", "an", "on", "&" };

    // What people type for values that have several words or other names.
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["rct"] = ["randomised-trial"],
        ["trial"] = ["randomised-trial", "non-randomised-trial"],
        ["clinical trial"] = ["randomised-trial", "non-randomised-trial"],
        ["review"] = ["meta-analysis", "systematic-review", "narrative-review"],
        ["mr"] = ["mendelian-randomisation"],
        ["in vitro"] = ["cell-culture", "human-cells", "animal-cells", "microbes-in-vitro"],
        ["people"] = ["human"],
        ["patients"] = ["human"],
        ["mice"] = ["mouse"],
        ["animal"] = ["mouse", "rat", "pig", "other-animal", "animal-unspecified"],
        ["animals"] = ["mouse", "rat", "pig", "other-animal", "animal-unspecified"],
        ["cells"] = ["human-cells", "animal-cells"],
        ["very low"] = ["very-low"],
    };

    private readonly (string Journal, string[] Words)[] _journals = [.. facets.Values(FacetNames.Journal).Select(j => (j, WordsOf(j)))];

    /// <summary>The values of a facet that are meant; empty where there are none.</summary>
    public IReadOnlyList<string> Find(string facet, string typed)
    {
        string value = typed.Trim().TrimEnd(',', ';', '.');
        IReadOnlyList<string> all = facets.Values(facet);
        if (all.FirstOrDefault(v => v.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } exact) return [exact];
        return facet switch
        {
            FacetNames.Year => value.Contains("..", StringComparison.Ordinal) || (value.Contains(':', StringComparison.Ordinal) && value.Length == 9) ? YearsIn(value.Replace(":", "..", StringComparison.Ordinal), all) : [],
            FacetNames.Journal => Journals(value.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            FacetNames.Author => Authors(value, all),
            FacetNames.Concept or FacetNames.Cause or FacetNames.Effect => Concepts(value),
            FacetNames.HasNotice => value.Contains("notice", StringComparison.OrdinalIgnoreCase) ? ["yes"] : [],
            _ => Words(value, all),
        };
    }

    /// <summary>Journals whose words begin with the typed ones, word by word; small words may be left out.</summary>
    public IReadOnlyList<string> Journals(IReadOnlyList<string> typed)
    {
        string[] words = [.. typed.SelectMany(WordsOf)];
        if (words.Length == 0) return [];
        return [.. _journals.Where(j => j.Words.Length == words.Length && j.Words.Zip(words).All(p => p.First.StartsWith(p.Second, StringComparison.Ordinal))).Select(j => j.Journal)];
    }

    /// <summary>Words of a name that are not small ones such as "of" and "the".</summary>
    public static int SignificantWords(IEnumerable<string> typed) => typed.Sum(t => WordsOf(t).Length);

    /// <summary>Values that could be meant by one that is not there.</summary>
    public IEnumerable<string> Candidates(string facet) => facet is FacetNames.Concept or FacetNames.Cause or FacetNames.Effect ? records.Concepts.Select(c => c.Id) : facets.Values(facet);

    private string[] Concepts(string value)
    {
        if (records.FindConcept(RecordKeys.Fold(value).Replace(' ', '-')) is { } concept) return [concept.Id];
        IReadOnlyList<string> terms = Tokenizer.Terms(value);
        (int length, IReadOnlyList<ConceptNames.Named> found) = names.LongestAt(terms, 0);
        return length > 0 && length == terms.Count ? [.. found.Select(f => f.Concept.Id)] : [.. records.Concepts.Where(c => c.Mesh?.Equals(value, StringComparison.OrdinalIgnoreCase) == true).Select(c => c.Id)];
    }

    private static string[] Words(string value, IReadOnlyList<string> all)
    {
        if (Known.TryGetValue(value.Replace('-', ' '), out string[]? known)) return [.. known.Where(all.Contains)];
        IReadOnlyList<string> terms = Tokenizer.Terms(value);
        return terms.Count == 0 ? [] : [.. all.Where(v => Tokenizer.Terms(v).SequenceEqual(terms))];
    }

    // "Smith", "Smith J", "J Smith", "van der Meer": all typed words are words of the name, a single one its beginning.
    private static string[] Authors(string value, IReadOnlyList<string> all)
    {
        string[] typed = WordsOf(value.Replace(',', ' '));
        if (typed.Length == 0) return [];
        return [.. all.Where(name =>
        {
            string[] words = WordsOf(name);
            return typed.Length == 1 ? words[0] == typed[0] || (words.Length > 2 && words.AsSpan(0, words.Length - 1).Contains(typed[0])) : typed.All(t => words.Contains(t) || (t.Length == 1 && words[^1].StartsWith(t, StringComparison.Ordinal)));
        })];
    }

    private static string[] YearsIn(string range, IReadOnlyList<string> all) => [.. all.Where(year => FacetColumn.IsInRange(year, range))];

    private static string[] WordsOf(string text) =>
        [.. text.Split([' ', '-', '(', ')', ',', '.', ':'], StringSplitOptions.RemoveEmptyEntries).Where(w => !SmallWords.Contains(w)).Select(w => TextFolding.Fold(w)).Where(w => w.Length > 0)];
}
