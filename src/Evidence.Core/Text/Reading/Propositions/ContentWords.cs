namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>The words of a clause that carry what it is about.</summary>
internal static class ContentWords
{
    private static readonly PhraseTable<string>[] Tables = [Lexicon.Hedges, Lexicon.Negations, Lexicon.Populations, Lexicon.Certainties, Lexicon.Comparisons];

    /// <summary>Stems of the words that are neither everyday, hedge nor denial.</summary>
    public static List<string> In(SentenceParts sentence, int from, int to)
    {
        var content = new List<string>();
        for (int i = from; i < to; i++)
            if (!sentence.Words[i].IsMark && sentence.Lower(i).Length > 2 && !Lexicon.Everyday.Contains(sentence.Words[i].Stem) && Lexicon.Hedges.At(sentence.Words, i).Length == 0 && Lexicon.Negations.At(sentence.Words, i).Length == 0) content.Add(sentence.Words[i].Stem);
        return content;
    }

    /// <summary>Stems of the words that neither the base nor any table knows.</summary>
    public static List<string> Foreign(SentenceParts sentence, int from, int to)
    {
        IReadOnlyList<SentenceWord> words = sentence.Words;
        var foreign = new List<string>();
        for (int i = from; i < to; i++)
        {
            SentenceWord word = words[i];
            if (word.IsMark || sentence.IsApposed(i) || sentence.MentionAt(i) is not null) continue;
            if (KnownAt(words, i) is > 0 and var length)
            {
                for (int last = i + length - 1; i < last && sentence.MentionAt(i + 1) is null;) i++; // the words of a phrase are known with it
                continue;
            }

            if (word.Lower.Length < 3 || Lexicon.Everyday.Contains(word.Stem) || char.IsDigit(word.Lower[0]) || word.Lower.EndsWith("ly", StringComparison.Ordinal)) continue;
            foreign.Add(word.Stem);
        }

        return foreign;
    }

    // Words of the longest phrase of any table.
    private static int KnownAt(IReadOnlyList<SentenceWord> words, int at)
    {
        int longest = Math.Max(Math.Max(Lexicon.Relations.At(words, at).Length, Lexicon.Changes.At(words, at).Length), Math.Max(Lexicon.ChangesBehind.At(words, at).Length, Lexicon.ChangesJoined.At(words, at).Length));
        foreach (PhraseTable<string> table in Tables) longest = Math.Max(longest, table.At(words, at).Length);
        return longest;
    }
}
