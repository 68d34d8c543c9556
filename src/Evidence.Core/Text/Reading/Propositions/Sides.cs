using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>Cuts the words around a relation into the mentions that stand there.</summary>
internal static class Sides
{
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "when", "whenever", "wherever", "if", "after", "with", "once", "under", "following", "in", "among", "for", "unlike", "compared", "by", "on", "upon", "through", "without", "during", "as", "while", "because", "since", "given", "at", "within", "thanks", "owing", "due", "courtesy", "far", "instead", "rather",
    };

    /// <summary>True for a word that opens what stands in front of the subject.</summary>
    public static bool IsOpener(string word) => Openers.Contains(word);

    /// <summary>The mentions of a stretch of words.</summary>
    public static List<SidePart> In(SentenceParts sentence, int from, int to)
    {
        var parts = new List<SidePart>();
        int edge = from;
        foreach (ConceptMention mention in sentence.Mentions.Where(m => m.First >= from && m.End <= to && !sentence.IsApposed(m.First)))
        {
            string preposition = "";
            for (int i = mention.First - 1; i >= edge; i--)
                if (sentence.Lower(i) is "in" or "of" or "among" or "with" or "for" or "from" or "by" or "through" or "to" or "on" or "against" or "after" or "than" or "via" or "when" or "without" or "into")
                {
                    preposition = sentence.Lower(i);
                    break;
                }

            bool isListed = parts.Count > 0 && Enumerable.Range(edge, Math.Max(0, mention.First - edge)).Any(i => sentence.Lower(i) is "and" or "or" or ",") && preposition.Length == 0;
            bool isHead = (parts.Count == 0 && !(mention.Concepts[0].Kind == ConceptKind.Anatomical && preposition == "from")) || (isListed && parts[^1].IsHead);
            parts.Add(new SidePart(mention, edge, NextEdge(sentence, mention, to), preposition, isHead, isListed ? parts[^1] : null));
            edge = mention.End;
        }

        return parts;
    }

    /// <summary>What stands in front of the subject behind "When ...", "In ..." up to a comma, and the subject.</summary>
    public static (List<SidePart> Preposed, List<SidePart> Subject) SplitPreposed(SentenceParts sentence, List<SidePart> left, int from, int to)
    {
        int open = from;
        while (open < to && (sentence.Words[open].IsMark || sentence.Lower(open) is "and" or "so" or "also" or "however" or "then")) open++;
        if (open == 0 && Orders.ConsequenceOfDoing(sentence, to) is { } and) return ([.. left.Where(p => p.Mention.First < and)], Headed(From(left, and)));
        if (Report(sentence, from, to) is { } that && left.Any(p => p.Mention.First > that)) return ([.. left.Where(p => p.Mention.First < that)], Headed(From(left, that)));
        if (open >= to || !Openers.Contains(sentence.Lower(open))) return ([], left);
        if (left.Count > 1 && left[0].Preposition is "in" or "with" or "among" && left[1].Preposition.Length == 0 && !left[1].IsHead && !Enumerable.Range(open, Math.Max(0, to - open)).Any(i => sentence.Lower(i) == ","))
            return ([left[0]], [.. left.Skip(1).Select(p => p with { IsHead = true })]);
        int comma = -1;
        for (int i = open; i < to; i++)
            if (sentence.Lower(i) == ",") comma = i;
        if (comma >= 0 && (sentence.Lower(open) is "unlike" or "compared" || sentence.IsAside(open))) return ([], Headed(From(left, comma)));
        return comma < 0 ? ([], left) : ([.. left.Where(p => p.Mention.First < comma)], Headed(From(left, comma)));
    }

    /// <summary>The objects, and what stands behind "when", "through", "by" and the like.</summary>
    public static (List<SidePart> Objects, List<SidePart> Trailing) SplitTrailing(SentenceParts sentence, List<SidePart> right, int from, int to)
    {
        for (int i = from; i < to; i++)
            if (i > from && sentence.Lower(i) is "when" or "whenever" or "if" or "after" or "once" or "because" or "following" or "through" or "via" or "unless" or "by")
                return ([.. right.Where(p => p.Mention.First < i)], From(right, i));
            else if (i > from && i + 1 < to && sentence.Lower(i) is "who" or "that" && sentence.Words[i + 1].Stem is "take" or "eat" or "receiv" or "us" or "swallow" or "drink" or "get" or "consum" or "try" && right.Any(p => p.Mention.End <= i) && right.Any(p => p.Mention.First > i))
                return ([.. right.Where(p => p.Mention.First < i)], From(right, i)); // "relief of x in people who take y"
            else if (i > from && sentence.Lower(i) is "with" or "on" or "using" && right.Any(p => p.Mention.End <= i) && right.Any(p => p.Mention.First > i && p.Mention.First <= i + 3 && IsTaken(p.Mention)))
                return ([.. right.Where(p => p.Mention.First < i)], From(right, i)); // "get relief from x with y"
        return (right, []);
    }

    // What people use, and not what they have.
    private static bool IsTaken(ConceptMention mention) => mention.Concepts[0].Kind is ConceptKind.DietOrSupplement or ConceptKind.Drug or ConceptKind.DeviceOrProduct;

    // The "that" of "patients on x find that y": what stands behind is what the sentence says.
    private static int? Report(SentenceParts sentence, int from, int to)
    {
        for (int i = from + 1; i + 1 < to; i++)
            if (sentence.Words[i].Stem == "see" && sentence.Lower(i + 1) is "their" or "its" or "his" or "her" or "your") return i + 1; // "mice on x see their y get worse"
        for (int i = from + 1; i < to; i++)
            if (sentence.Lower(i) == "that" && sentence.Words[i - 1].Stem is "find" or "notic" or "report" or "see" or "say" or "discov" or "learn") return i;
        return null;
    }

    // Up to the next thing; one that only says whose it is ("the x of y patients") does not end it.
    private static int NextEdge(SentenceParts sentence, ConceptMention mention, int to)
    {
        ConceptMention? next = sentence.Mentions.FirstOrDefault(m => m.First >= mention.End && m.First < to);
        return next is null ? to : sentence.Lower(mention.End) == "of" && next.First <= mention.End + 3 && next.End <= to ? NextEdge(sentence, next, to) : next.First;
    }

    // The words in front of the mark or word that opens them belong to what stands there.
    private static List<SidePart> From(List<SidePart> parts, int opener) => [.. parts.Where(p => p.Mention.First > opener).Select(p => p.Edge > opener ? p : p with { Edge = opener + 1, SharesWith = null })];

    private static List<SidePart> Headed(List<SidePart> parts) => parts.Count > 0 && !parts[0].IsHead ? [parts[0] with { IsHead = true }, .. parts.Skip(1)] : parts;
}
