using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching;

/// <summary>
/// Parts what a sentence states: "x lowers y, and z raises w" states two things. Two matches are two statements where they rest on
/// other mentions, on two sides of a word that parts clauses.
/// </summary>
internal static class Statements
{
    /// <summary>Least score of a second statement.</summary>
    public const double EnoughBeside = 0.7;

    private const int Most = 3;

    private static readonly HashSet<string> Partings = new(StringComparer.Ordinal) { "and", "but", "while", "whereas", "although", "though", ";", ":", "which", "," };

    /// <summary>The best match of each statement, in order of score; the first is the best of all.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="matches">Its matches, best first; at least one.</param>
    public static IReadOnlyList<Alignment> In(SentenceReading reading, IEnumerable<Alignment> matches)
    {
        var statements = new List<Alignment>();
        foreach (Alignment match in matches)
            if (statements.Count == 0 || (statements.Count < Most && match.Score >= EnoughBeside && statements.All(s => IsAnother(reading, s, match)))) statements.Add(match);
        return statements;
    }

    private static bool IsAnother(SentenceReading reading, Alignment first, Alignment second)
    {
        if (first.Subject is null || first.Object is null || second.Subject is null || second.Object is null) return false;
        if (first.Profile.Claim.Id == second.Profile.Claim.Id) return false;
        HashSet<ConceptMention> one = [Place(reading, first.Subject), Place(reading, first.Object)], two = [Place(reading, second.Subject), Place(reading, second.Object)];
        int shared = one.Count(two.Contains);
        if (shared == 1 && IsListed(reading, first, second)) return true;
        if (shared == 0) return IsParted(reading, one, two) || IsParted(reading, two, one);
        // One subject with two relations: "x lowers y and raises z".
        return shared == 1 && second.Subject.Concepts.Any(c => second.Profile.Subjects.Any(s => s.Concept.Id == c.Id)) && first.Proposition is not null && second.Proposition is not null && first.Proposition.Start != second.Proposition.Start
            && IsPartedAt(reading, Math.Min(first.Proposition.Start, second.Proposition.Start), Math.Max(first.Proposition.Start, second.Proposition.Start))
            && !second.Proposition.Affected.Any(a => one.Contains(a.Mention) && a.IsHead && first.Proposition.Affected.Any(b => b.Mention == a.Mention && b.IsHead));
    }

    // "x, y and z lower w": each of the three is said to.
    private static bool IsListed(SentenceReading reading, Alignment first, Alignment second) =>
        first.Object == second.Object && first.Proposition == second.Proposition && first.Subject is { } one && second.Subject is { } two && one != two && Listing.Joins(reading, one, two)
        && !one.Concepts.Any(c => two.Concepts.Any(d => c.Broader.Contains(d.Id) || d.Broader.Contains(c.Id)))
        && new[] { first, second }.All(a => a.Subject!.Concepts.Any(c => c.Id == a.Profile.Claim.Subject));

    // A further role (an opposite, a damage) stands at the place of the mention it was made from.
    private static ConceptMention Place(SentenceReading reading, ConceptMention mention) => mention.Count == 0 ? mention : reading.Mentions.FirstOrDefault(m => m.First == mention.First) ?? mention;

    private static bool IsParted(SentenceReading reading, HashSet<ConceptMention> left, HashSet<ConceptMention> right)
    {
        int from = left.Max(m => m.End), to = right.Min(m => m.First);
        return from <= to && IsPartedAt(reading, from, to);
    }

    private static bool IsPartedAt(SentenceReading reading, int from, int to)
    {
        if (reading.Words[0].Lower is "while" or "whereas" or "although" && reading.Words.Take(to).Skip(from).Any(w => w.Lower == ",")) return true;
        return Enumerable.Range(from, Math.Max(0, to - from)).Any(i => Partings.Contains(reading.Words[i].Lower) && reading.Words[i].Lower != ",");
    }
}
