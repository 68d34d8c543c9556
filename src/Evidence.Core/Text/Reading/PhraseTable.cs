namespace Evidence.Core.Text.Reading;

/// <summary>
/// A table of phrases with what each means, asked by the stems of a sentence's words; the longest phrase at a place wins.
/// A word written =so in the table wants that very form; * stands for any one word or none, but for none that denies; words of degree ("exactly") may stand between any two. Immutable and thread-safe.
/// </summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class PhraseTable<T>
{
    // How much, and no more: they may stand between the words of any phrase ("are practically identical").
    private static readonly HashSet<string> Degrees = new(StringComparer.Ordinal)
    {
        "exactly", "precisely", "practically", "virtually", "essentially", "almost", "nearly", "basically", "just", "right", "pretty", "roughly", "broadly", "perfectly", "absolutely", "simply", "really", "actually", "visibly", "noticeably", "whatsoever",
    };

    // What no star stands for: with them a phrase says the contrary.
    private static readonly HashSet<string> Deniers = new(StringComparer.Ordinal) { "no", "not", "never", "hardly", "scarcely", "barely", "nothing", "neither", "little", "zero" };

    private readonly Dictionary<string, List<(Step[] Steps, T Meaning)>> _byFirst = new(StringComparer.Ordinal);

    public PhraseTable(IEnumerable<(string Phrase, T Meaning)> entries)
    {
        foreach ((string phrase, T meaning) in entries)
        {
            Step[] steps = [.. phrase.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Step.Of)];
            if (!_byFirst.TryGetValue(steps[0].Text, out List<(Step[], T)>? list)) _byFirst[steps[0].Text] = list = [];
            list.Add((steps, meaning));
        }

        // Longer ones first, and of those as long the one that leaves less open: "no other than" before "no * than".
        foreach (string key in _byFirst.Keys.ToArray()) _byFirst[key] = [.. _byFirst[key].OrderByDescending(p => p.Steps.Length).ThenBy(p => p.Steps.Count(s => s.IsAny))];
    }

    /// <summary>The longest phrase that starts at a word: how many words it takes (0 for none) and what it means.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="start">The word.</param>
    /// <param name="to">One past the last word that it may take.</param>
    /// <param name="isTaken">Words that it may not take.</param>
    public (int Length, T? Meaning) At(IReadOnlyList<SentenceWord> words, int start, int to = int.MaxValue, Func<int, bool>? isTaken = null)
    {
        (int Length, T? Meaning) best = (0, default);
        foreach (string key in Keys(words[start]))
        {
            if (!_byFirst.TryGetValue(key, out List<(Step[] Steps, T Meaning)>? list)) continue;
            foreach ((Step[] steps, T meaning) in list)
            {
                int length = Match(words, start, steps);
                if (length > best.Length && start + length <= to && IsFree(start, length, isTaken)) best = (length, meaning);
            }
        }

        return best;
    }

    /// <summary>All phrases of a stretch of words, from left to right, without overlap.</summary>
    public IEnumerable<(int Start, int Length, T Meaning)> In(IReadOnlyList<SentenceWord> words, int from = 0, int to = int.MaxValue)
    {
        to = Math.Min(to, words.Count);
        for (int i = from; i < to;)
        {
            (int length, T? meaning) = At(words, i, to);
            if (length > 0) yield return (i, length, meaning!);
            i += Math.Max(1, length);
        }
    }

    private static bool IsFree(int start, int length, Func<int, bool>? isTaken)
    {
        if (isTaken is null) return true;
        for (int i = start; i < start + length; i++)
            if (isTaken(i)) return false;
        return true;
    }

    private static IEnumerable<string> Keys(SentenceWord word)
    {
        yield return word.Lower; // a row for the very form goes before one for all forms
        if (word.Lower != word.Stem) yield return word.Stem;
    }

    private static int Match(IReadOnlyList<SentenceWord> words, int start, Step[] steps)
    {
        int at = start;
        for (int i = 0; i < steps.Length; i++)
        {
            if (steps[i].IsAny)
            {
                // The star is used up only where the next step does not fit at once.
                if (i + 1 < steps.Length && at < words.Count && !steps[i + 1].Fits(words[at]) && !words[at].IsMark && !Deniers.Contains(words[at].Lower)) at++;
                continue;
            }

            if (i > 0 && at + 1 < words.Count && !steps[i].Fits(words[at]) && Degrees.Contains(words[at].Lower)) at++;
            if (at >= words.Count || !steps[i].Fits(words[at])) return 0;
            at++;
        }

        return at - start;
    }

    private readonly record struct Step(string Text, bool IsExact, bool IsAny)
    {
        public static Step Of(string word) => word == "*" ? new Step("*", false, true)
            : word[0] == '=' ? new Step(SpellingRules.ToAmerican(word[1..]), true, false)
            : new Step(Lexicon.StemOf(SpellingRules.ToAmerican(word)), false, false);

        public bool Fits(SentenceWord word) => !word.IsMark && (IsExact ? word.Lower == Text : word.Stem == Text);
    }
}
