namespace Evidence.Core.Text.Reading;

/// <summary>
/// What of a sentence tells how strongly it speaks: its words of the tables in runs of up to three, the words of relation as they
/// are used, hedges and denials, and the kinds of its words (<see cref="StrengthKinds"/>). Words that no table holds are only "_":
/// what a sentence is about has no weight.
/// </summary>
internal static class StrengthFeatures
{
    private static readonly string[] Endings = ["ed", "ing", "ly", "tion", "ity", "al", "ive"];

    /// <summary>The features of a sentence, each with the words that gave it.</summary>
    public static IReadOnlyDictionary<string, string> Of(string text, IReadOnlyList<SentenceWord> words)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        List<RelationCue> cues = RelationSpotter.Find(words, _ => false);
        var known = new string[words.Count];
        for (int i = 0; i < words.Count; i++) known[i] = Known(words, i);
        for (int i = 0; i < words.Count; i++)
        {
            if (known[i].Length > 1 && known[i][0] == '_' && i > 0) found.TryAdd($"{known[i - 1]} {known[i]}", Surface(i - 1, i + 1));
            if (known[i][0] != '_') found.TryAdd(known[i], Surface(i, i + 1));
            if (i + 1 < words.Count && (known[i][0] != '_' || known[i + 1][0] != '_')) found.TryAdd($"{known[i]} {known[i + 1]}", Surface(i, i + 2));
            if (i + 2 < words.Count && (known[i][0] != '_' || known[i + 2][0] != '_') && known[i + 1][0] != '_') found.TryAdd($"{known[i]} {known[i + 1]} {known[i + 2]}", Surface(i, i + 3));
        }

        foreach (RelationCue cue in cues)
        {
            found.TryAdd($"relation:{cue.Word.Form}/{cue.Word.Sense}/{cue.Word.Effect}".ToLowerInvariant(), Surface(cue.Start, cue.End));
            found.TryAdd($"relation:{cue.Word.Sense}{(cue.IsPassive ? "/passive" : "")}".ToLowerInvariant(), Surface(cue.Start, cue.End));
        }

        if (cues.Count > 0) found.TryAdd($"first:{cues[0].Word.Form}/{cues[0].Word.Sense}".ToLowerInvariant(), Surface(cues[0].Start, cues[0].End));
        else found.TryAdd("relation:no", text);
        foreach ((int start, int length, string kind) in Lexicon.Hedges.In(words)) found.TryAdd($"hedge:{kind}", Surface(start, start + length));
        if (Lexicon.Hedges.In(words).Any() && cues.Count > 0)
            foreach (RelationCue cue in cues) found.TryAdd($"hedged:{cue.Word.Sense}".ToLowerInvariant(), Surface(cue.Start, cue.End));
        if (Lexicon.Negations.In(words).Any(n => n.Meaning == "denies")) found.TryAdd("denied", text);
        if (words.Count > 0 && known[0][0] != '_') found.TryAdd($"^{known[0]}", Surface(0, 1));
        StrengthKinds.AddTo(found, text, words);
        return found;

        string Surface(int from, int to) => text[words[from].Start..words[to - 1].End];
    }

    private static string Known(IReadOnlyList<SentenceWord> words, int i)
    {
        SentenceWord word = words[i];
        if (word.IsMark) return word.Lower is "," or ";" or ":" ? word.Lower : "|";
        if (char.IsDigit(word.Lower[0])) return "0";
        bool isKnown = Lexicon.Everyday.Contains(word.Stem) || Lexicon.Relations.At(words, i).Length > 0 || Lexicon.Changes.At(words, i).Length > 0 || Lexicon.Hedges.At(words, i).Length > 0
            || Lexicon.Negations.At(words, i).Length > 0 || Lexicon.Sources.At(words, i).Length > 0 || Lexicon.Scientific.Contains(word.Stem);
        return isKnown ? word.Stem : Endings.FirstOrDefault(e => word.Lower.Length > e.Length + 2 && word.Lower.EndsWith(e, StringComparison.Ordinal)) is { } ending ? $"_{ending}" : "_";
    }
}
