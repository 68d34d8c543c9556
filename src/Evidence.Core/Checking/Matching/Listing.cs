using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching;

/// <summary>Whether two mentions are items of one list: "x, y and z".</summary>
internal static class Listing
{
    /// <summary>True where nothing but commas, "and", "or" and other mentions stands between them.</summary>
    public static bool Joins(SentenceReading reading, ConceptMention a, ConceptMention b)
    {
        (int from, int to) = a.First < b.First ? (a.End, b.First) : (b.End, a.First);
        return from < to && Enumerable.Range(from, to - from).All(i => reading.Words[i].Lower is "and" or "or" or "," or "the" or "other" || reading.Mentions.Any(m => i >= m.First && i < m.End));
    }
}
