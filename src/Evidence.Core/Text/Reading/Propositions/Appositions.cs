namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>What explains a thing right behind its name, between commas: "x, the cells that wear down z, form". Nothing in it is what the sentence states.</summary>
internal static class Appositions
{
    private const int Longest = 16;
    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "the", "a", "an", "one", "those", "our" };

    private static readonly HashSet<string> Settings = new(StringComparer.Ordinal) { "whether", "however", "where", "although", "though", "even", "no", "not", "whatever", "despite", "contrary", "put", "take", "give", "feed", "add", "remove" };

    /// <summary>For each word whether it stands in such a part.</summary>
    public static bool[] In(IReadOnlyList<SentenceWord> words, IReadOnlyList<ConceptMention> mentions)
    {
        var apposed = new bool[words.Count];
        for (int i = 1; i + 2 < words.Count; i++)
        {
            if (words[i].Lower != "," || !Articles.Contains(words[i + 1].Lower) || !mentions.Any(m => m.End == i)) continue;
            int start = i;
            while (start > 0 && words[start - 1].Lower is not (";" or ":" or "\u2014")) start--;
            if (Sides.IsOpener(words[start].Lower) || Settings.Contains(words[start].Lower) || (words[start].Lower == "the" && Lexicon.Changes.At(words, start + 1).Length > 0)) continue; // "in x, the y rises", "the more x, the more y"
            int end = i + 1;
            while (end < words.Count && end - i <= Longest && !words[end].IsMark) end++;
            bool isClosed = end + 1 < words.Count && words[end].Lower == "," && words[end + 1].Lower is not ("and" or "or" or "the" or "a" or "an"), isLast = end >= words.Count || words[end].Lower == ".";
            if (!isClosed && !(isLast && Lexicon.Relations.In(words, 0, i).Any(r => r.Meaning.Form != RelationForm.Skip))) continue;
            if (isLast && !isClosed && words.Take(end).Skip(i).Any(w => w.Lower is "and" or "or")) continue; // the end of a list
            Array.Fill(apposed, true, i, end - i);
            i = end - 1;
        }

        return apposed;
    }
}
