namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>What a sentence only says is not so, in order to say what is: "far from raising x, y lowers it", "tightens x instead of opening it".</summary>
internal static class Asides
{
    // Shorter ones only look like a relation; of a long one no word says anything by itself.
    private const int LongIdiom = 3;

    /// <summary>For each word whether it stands in such a part.</summary>
    public static bool[] In(IReadOnlyList<SentenceWord> words)
    {
        var aside = new bool[words.Count];
        for (int i = 1; i + 2 < words.Count; i++)
            if (words[i].Lower == "," && words[i + 1].Lower == "not" && Lexicon.Changes.At(words, i + 2).Length is > 0 and var length && (i + 2 + length == words.Count || words[i + 2 + length].IsMark))
                Array.Fill(aside, true, i + 1, length + 1); // "worse, not better"
        foreach ((int start, int length, RelationWord idiom) in Lexicon.Relations.In(words))
            if (idiom.Form == RelationForm.Skip && length >= LongIdiom) Array.Fill(aside, true, start, length); // "further down the line"
        for (int i = 0; i + 2 < words.Count; i++)
        {
            if (!Opens(words, i) || !(words[i + 2].Lower.EndsWith("ing", StringComparison.Ordinal) || words[i + 2].Lower is "the" or "a" or "an" || (words[i].Lower == "rather" && Lexicon.Changes.At(words, i + 2).Length > 0) || i > 0 && !words[i - 1].IsMark)) continue;
            int end = i + 2;
            while (end < words.Count && !words[end].IsMark) end++;
            if (i == 0 && end == words.Count) continue; // nothing is said beside it
            while (i < end) aside[i++] = true;
        }

        return aside;
    }

    private static bool Opens(IReadOnlyList<SentenceWord> words, int at) => (words[at].Lower, words[at + 1].Lower) switch
    {
        ("far", "from") => at == 0 || words[at - 1].IsMark,
        ("instead", "of") or ("rather", "than") => true,
        _ => false,
    };
}
