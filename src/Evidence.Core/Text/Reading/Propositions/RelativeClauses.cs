namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>"People who have x get less y": what stands behind "who" and "whose" says whom the sentence is about and states nothing itself.</summary>
internal static class RelativeClauses
{
    private const int Reach = 8;

    /// <summary>The words of relation without those of relative clauses about people; all of them where nothing else would be left.</summary>
    public static IReadOnlyList<RelationCue> WithoutThoseOfPeople(IReadOnlyList<SentenceWord> words, List<RelationCue> cues)
    {
        HashSet<RelationCue> aside = [];
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Lower is not ("who" or "whose") && !(words[i].Lower == "that" && i > 0 && Lexicon.Populations.At(words, i - 1).Length > 0)) continue;
            if (cues.FirstOrDefault(c => c.Start > i) is { } first && Belongs(words, i, first.Start)) aside.Add(first);
        }

        bool isAll = aside.Count == cues.Count;
        aside.RemoveWhere(c => isAll && !IsIntake(words[c.Start]));
        return aside.Count == 0 ? cues : [.. cues.Where(c => !aside.Contains(c))];
    }

    // What people took says who they are, even where no other word of relation follows: "patients who took x report less y".
    private static bool IsIntake(SentenceWord word) => word.Stem is "take" or "eat" or "receiv" or "us" or "swallow" or "drink" or "get" or "consum" or "try";

    /// <summary>The words of relation without those that only make the name of a thing: "xs that have been switched on do y".</summary>
    public static IEnumerable<RelationCue> WithoutThoseOfNames(IReadOnlyList<SentenceWord> words, IEnumerable<RelationCue> cues, Func<int, ConceptMention?> mentionAt) =>
        cues.Where(c => !(Lexicon.Predicates.At(words, c.Start).Length > 0 && Opener(words, c.Start) is > 0 and var opener && mentionAt(opener - 1) is { IsLoose: true, Concepts.Count: > 1 }));

    /// <summary>The words of relation without those of what is compared with: "milder than in mice in which it is missing".</summary>
    public static IEnumerable<RelationCue> WithoutThoseCompared(IReadOnlyList<SentenceWord> words, IReadOnlyList<RelationCue> cues) =>
        cues.Where((c, i) => i == 0 || !Enumerable.Range(cues[0].End, Math.Max(0, c.Start - cues[0].End)).Any(w => words[w].Lower == "than" && !words.Take(c.Start).Skip(w).Any(x => x.IsMark || x.Lower is "and" or "but")));

    // The "that" or "which" of "that have been done", or -1.
    private static int Opener(IReadOnlyList<SentenceWord> words, int cue)
    {
        int at = cue - 1;
        while (at > 0 && words[at].Lower is "been" or "are" or "is" or "were" or "was" or "have" or "has" or "had" or "be") at--;
        return at < cue - 1 && words[at].Lower is "that" or "which" ? at : -1;
    }

    // Right behind "who", or behind the noun of "whose".
    private static bool Belongs(IReadOnlyList<SentenceWord> words, int opener, int cue)
    {
        for (int i = opener + 1; i < cue; i++)
        {
            if (words[i].IsMark || i - opener > Reach) return false;
            bool isAuxiliary = words[i].Lower is "do" or "does" or "did" or "not" or "have" or "has" or "had" or "are" or "were" or "also" or "already" or "may" or "can" or "will" or "just" or "only" or "often" or "learnt" or "learned" or "managed" or "tried" or "chosen" or "started" or "begun" or "to" || words[i].Lower.EndsWith("ly", StringComparison.Ordinal);
            if (words[opener].Lower is "who" or "that" && !isAuxiliary) return false;
        }

        return true;
    }
}
