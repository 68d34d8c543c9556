namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>A sentence that opens with what is to be done and goes on with what follows: "put x on y and its z falls", "mend x and y falls".</summary>
internal static class Orders
{
    private static readonly HashSet<string> Doings = new(StringComparer.Ordinal) { "put", "give", "feed", "add", "treat", "take", "swallow", "transfer", "transplant", "inject", "move", "place", "keep", "raise", "expose", "fatten", "load" };

    /// <summary>The "and" behind something that is done with a thing, in front of a word; null where the sentence does not open so.</summary>
    public static int? ConsequenceOfDoing(SentenceParts sentence, int to) =>
        Doings.Contains(sentence.Lower(0)) ? And(sentence, 2, to, i => Behind(sentence, i, to) is var next && next < to && sentence.Lower(next) is "the" or "their" or "its" or "they" or "it") : null;

    /// <summary>True where a sentence opens with what is done with a thing, and a word stands in what follows.</summary>
    public static bool Follows(SentenceParts sentence, int at) => Doings.Contains(sentence.Lower(0)) && Enumerable.Range(2, Math.Max(0, at - 2)).Any(i => sentence.Lower(i) == "and" && sentence.HasThing(0, i));

    /// <summary>The "and" behind an order whose word is itself a relation; null where the sentence does not open so.</summary>
    public static int? ConsequenceOfChanging(SentenceParts sentence)
    {
        if (sentence.Cues is not [{ Start: 0, IsPassive: false } order, var next, ..]) return null;
        bool isOrder = !sentence.Lower(0).EndsWith("ing", StringComparison.Ordinal) && !sentence.Lower(0).EndsWith("ed", StringComparison.Ordinal);
        return isOrder ? And(sentence, order.End, next.Start, _ => true) : null;
    }

    private static int? And(SentenceParts sentence, int from, int to, Func<int, bool> begins)
    {
        for (int i = from; i < to; i++)
            if (sentence.Lower(i) == "and" && begins(i) && sentence.HasThing(0, i) && sentence.HasThing(i, to)) return i;
        return null;
    }

    // The word behind "and", past "before long" and what stands between commas.
    private static int Behind(SentenceParts sentence, int and, int to)
    {
        int at = and + 1;
        if (at < to && sentence.Lower(at) == ",")
        {
            do at++;
            while (at < to && sentence.Lower(at) != ",");
            at++;
        }

        if (at + 1 < to && (sentence.Lower(at), sentence.Lower(at + 1)) is ("before", "long") or ("sure", "enough") or ("in", "time") or ("over", "time")) at += 2;
        return at;
    }
}
