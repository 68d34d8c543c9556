namespace Evidence.Core.Text.Reading;

/// <summary>
/// What of a sentence tells how strongly it speaks: its words of the tables in runs of up to three, the words of relation as they
/// are used, hedges and denials. Words that no table holds are only "_": what a sentence is about has no weight.
/// </summary>
internal static class StrengthFeatures
{
    private const int ModalReach = 5;

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
        AddModals(words, Add);
        if (cues.Count > 0) AddUse(words, cues, Add);
        AddSteps(words, Add);
        return found;

        void Add(string feature, int from, int to)
        {
            if (to > from) found.TryAdd(feature, Surface(from, to));
        }

        string Surface(int from, int to) => text[words[from].Start..words[to - 1].End];
    }

    // "may reduce": a modal with the first word of relation close behind it.
    private static void AddModals(IReadOnlyList<SentenceWord> words, Action<string, int, int> add)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Lower is not ("may" or "might" or "could" or "can" or "should" or "would" or "will" or "must")) continue;
            add($"modal:{words[i].Lower}", i, i + 1);
            for (int k = i + 1; k < Math.Min(words.Count, i + ModalReach); k++)
            {
                if (Lexicon.Relations.At(words, k) is not { Length: > 0 and var length, Meaning: { } relation }) continue;
                add($"modal:{words[i].Lower}>{relation.Sense}".ToLowerInvariant(), i, k + length);
                add($"modal>{relation.Sense}/{relation.Effect}".ToLowerInvariant(), i, k + length);
                break;
            }
        }
    }

    // Where the first relation stands and in which form, which ones there are, and the short word in front of each.
    private static void AddUse(IReadOnlyList<SentenceWord> words, List<RelationCue> cues, Action<string, int, int> add)
    {
        RelationCue first = cues[0], last = cues[^1];
        string form = words[first.Start].Lower;
        string ending = form.EndsWith("ed", StringComparison.Ordinal) ? "ed" : form.EndsWith('s') ? "s" : form.EndsWith("ing", StringComparison.Ordinal) ? "ing" : "base";
        add($"last:{last.Word.Form}/{last.Word.Sense}".ToLowerInvariant(), last.Start, last.End);
        add($"relations:{Math.Min(4, cues.Count)}", first.Start, last.End);
        add($"place:{first.Start * 4 / words.Count}", first.Start, first.End);
        add($"form:{ending}", first.Start, first.End);
        add($"form:{ending}/{first.Word.Sense}{(first.IsPassive ? "/passive" : "")}".ToLowerInvariant(), first.Start, first.End);
        foreach (RelationCue cue in cues)
        {
            add($"word:{cue.Word.Phrase}", cue.Start, cue.End);
            string before = cue.Start > 0 ? words[cue.Start - 1].Lower : "^";
            if (before.Length < 6) add($"{before}>{cue.Word.Sense}".ToLowerInvariant(), Math.Max(0, cue.Start - 1), cue.End);
        }
    }

    // One word of reports, hedge or denial after the other, whatever stands between.
    private static void AddSteps(IReadOnlyList<SentenceWord> words, Action<string, int, int> add)
    {
        int before = -1;
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].IsMark || !(Lexicon.Scientific.Contains(words[i].Stem) || Lexicon.Hedges.At([words[i]], 0).Length > 0 || Lexicon.Negations.At([words[i]], 0).Length > 0)) continue;
            if (before >= 0) add($"{words[before].Stem}..{words[i].Stem}", before, i + 1);
            before = i;
        }
    }

    private static string Known(IReadOnlyList<SentenceWord> words, int i)
    {
        SentenceWord word = words[i];
        if (word.IsMark) return word.Lower is "," or ";" or ":" ? word.Lower : "|";
        if (char.IsDigit(word.Lower[0])) return "0";
        bool isKnown = word.Lower.Length < 4 || Lexicon.Everyday.Contains(word.Stem) || Lexicon.Relations.At(words, i).Length > 0 || Lexicon.Changes.At(words, i).Length > 0 || Lexicon.Hedges.At(words, i).Length > 0
            || Lexicon.Negations.At(words, i).Length > 0 || Lexicon.Sources.At(words, i).Length > 0 || Lexicon.Scientific.Contains(word.Stem);
        return isKnown ? word.Stem : Endings.FirstOrDefault(e => word.Lower.Length > e.Length + 2 && word.Lower.EndsWith(e, StringComparison.Ordinal)) is { } ending ? $"_{ending}" : "_";
    }
}
