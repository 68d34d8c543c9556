namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>The words of a clause that carry what it is about.</summary>
internal static class ContentWords
{
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
            if (word.IsMark || sentence.MentionAt(i) is not null || word.Lower.Length < 3 || Lexicon.Everyday.Contains(word.Stem) || char.IsDigit(word.Lower[0])) continue;
            if (Lexicon.Relations.At(words, i).Length > 0 || Lexicon.Changes.At(words, i).Length > 0 || Lexicon.ChangesBehind.At(words, i).Length > 0
                || Lexicon.Hedges.At(words, i).Length > 0 || Lexicon.Negations.At(words, i).Length > 0 || Lexicon.Populations.At(words, i).Length > 0 || Lexicon.ChangesJoined.At(words, i).Length > 0 || Lexicon.Certainties.At(words, i).Length > 0) continue;
            if (word.Lower.EndsWith("ly", StringComparison.Ordinal)) continue;
            foreign.Add(word.Stem);
        }

        return foreign;
    }
}
