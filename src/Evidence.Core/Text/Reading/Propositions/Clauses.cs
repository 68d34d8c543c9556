namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>Where the clause of a word of relation begins and ends, and whether it goes on with what stood before.</summary>
internal static class Clauses
{
    private static readonly HashSet<string> Subordinates = new(StringComparer.Ordinal) { "when", "whenever", "wherever", "while", "if", "once", "after", "because", "since", "although", "though", "whereas", "where", "as" };

    private static readonly HashSet<string> Keepers = new(StringComparer.Ordinal) { "stop", "keep", "prevent", "hinder", "save", "protect", "hold back", "block" };

    private static readonly HashSet<string> Breaks = new(StringComparer.Ordinal) { ";", ":", "but", "whereas", "although", "though", "\u2014", "yet" };

    /// <summary>The last of a chain of relations with no thing between them, which reads as one: "helps to limit", "leads to lower".</summary>
    public static int ChainEnd(SentenceParts sentence, int index)
    {
        int last = index;
        while (last + 1 < sentence.Cues.Count && !sentence.HasThing(sentence.Cues[last].End, sentence.Cues[last + 1].Start) && !Parts(sentence, sentence.Cues[last].End, sentence.Cues[last + 1].Start)
            && sentence.Cues[last + 1].Word.Form is not RelationForm.BackVerb) last++;
        return last;
    }

    /// <summary>The change that a relation makes its object go through: "makes x fall", "leads x to rise"; null where there is none.</summary>
    public static RelationCue? Caused(SentenceParts sentence, int index)
    {
        if (index + 1 >= sentence.Cues.Count) return null;
        (RelationCue cue, RelationCue next) = (sentence.Cues[index], sentence.Cues[index + 1]);
        bool causes = cue.Word.Form is RelationForm.Make || (cue.Word.Form == RelationForm.Verb && cue.Word.Effect is Effect.Up or Effect.None && cue.Word.Sense == RelationSense.Cause && !cue.IsPassive);
        bool isChange = next.Word.Form == RelationForm.Change || next.IsIntransitive;
        if (!causes || !isChange || !sentence.HasThing(cue.End, next.Start) || Parts(sentence, cue.End, next.Start)) return null;
        return sentence.MentionAt(next.Start - 1) is not null || (sentence.Lower(next.Start - 1) == "to" && sentence.MentionAt(next.Start - 2) is not null) ? next : null;
    }

    /// <summary>True where the next relation is what the object is kept from: "stops x from wearing down y".</summary>
    public static bool IsKeptFrom(SentenceParts sentence, int index)
    {
        if (index + 1 >= sentence.Cues.Count || sentence.Cues[index].Word is not { Form: RelationForm.Verb or RelationForm.Make, Phrase: var verb } || !Keepers.Contains(verb)) return false;
        RelationCue next = sentence.Cues[index + 1];
        return sentence.Lower(next.Start - 1) == "from" && next.Word.Form == RelationForm.Verb && sentence.HasThing(sentence.Cues[index].End, next.Start);
    }

    /// <summary>First word of the clause of a relation.</summary>
    public static int LeftEdge(SentenceParts sentence, int index)
    {
        if (index > 0 && Border(sentence, index - 1) is { } border) return border + 1;
        if (index == 1 && Orders.ConsequenceOfChanging(sentence) is { } and) return and + 1;
        int from = index == 0 ? 0 : sentence.Cues[index - 1].End;
        for (int i = sentence.Cues[index].Start - 1; i >= from; i--)
            if (Breaks.Contains(sentence.Lower(i))) return i + 1;
        return from;
    }

    /// <summary>One past the last word of the clause of a relation.</summary>
    public static int RightEdge(SentenceParts sentence, int index)
    {
        if (Border(sentence, index) is { } border) return border;
        if (index == 0 && Orders.ConsequenceOfChanging(sentence) is { } and) return and;
        int to = index + 1 < sentence.Cues.Count ? sentence.Cues[index + 1].Start : sentence.Words.Count;
        for (int i = sentence.Cues[index].End; i < to; i++)
            if (Breaks.Contains(sentence.Lower(i))) return i;
        return to;
    }

    /// <summary>True where the relation goes on with the subject of the one before: "... and lowers z", "x that wipes out y lowers z".</summary>
    public static bool GoesOn(SentenceParts sentence, int index) => IsCoordinated(sentence, sentence.Cues[index].Start) || EndsRelativeClause(sentence, index);

    /// <summary>True where a relation goes on behind "or": what denies the one before denies it too.</summary>
    public static bool IsAlternative(SentenceParts sentence, int start)
    {
        int at = start - 1;
        while (at > 0 && sentence.Lower(at) is "to" or "even" or "also" or "ever" or "it" or "them" or "see" or "sees" or "make" or "makes") at--;
        return at >= 0 && sentence.Lower(at) is "or" or "nor";
    }

    // The comma between a relation and the next one, where a clause of its own begins behind it: "when x is given, y rises", "x lowers y, and z raises w".
    private static int? Border(SentenceParts sentence, int index)
    {
        if (index + 1 >= sentence.Cues.Count) return null;
        int from = sentence.Cues[index].End, to = sentence.Cues[index + 1].Start;
        int comma = -1;
        for (int i = from; i < to; i++)
            if (sentence.Lower(i) == ",") comma = i;
        if (comma < 0 || !sentence.HasThing(comma, to)) return null;
        return sentence.Lower(comma + 1) is "and" or "but" or "so" && !IsList(sentence, comma, to) || OpensSubordinate(sentence, index) ? comma : null;
    }

    // "x, y, and z lower w": what stands behind the comma is the rest of a list and no subject of its own.
    private static bool IsList(SentenceParts sentence, int comma, int to) => Enumerable.Range(0, comma).Reverse().TakeWhile(i => !sentence.Words[i].IsMark || sentence.Lower(i) == ",").Any(i => sentence.Lower(i) == ",") && to - comma < 5;

    private static bool OpensSubordinate(SentenceParts sentence, int index)
    {
        int first = index == 0 ? 0 : sentence.Cues[index - 1].End;
        for (int i = first; i < sentence.Cues[index].Start; i++)
            if (Subordinates.Contains(sentence.Lower(i)) && (i == 0 || sentence.Words[i - 1].IsMark || sentence.Lower(i - 1) is "and" or "but")) return true;
        return false;
    }

    private static bool Parts(SentenceParts sentence, int from, int to)
    {
        for (int i = from; i < to; i++)
            if ((sentence.Words[i].IsMark && sentence.Lower(i) is not ("\"" or "\u201C" or "\u201D")) || sentence.Lower(i) is "and" or "or" or "but" or "which" or "who" or "that" or "while" or "when" or "than") return true;
        return false;
    }

    // The verb follows "and" or a comma at once: it goes on with the same subject.
    private static bool IsCoordinated(SentenceParts sentence, int start)
    {
        for (int i = start - 1; i >= 0; i--)
        {
            string word = sentence.Lower(i);
            if (word is "and" or "or" or "but" or ",") return true;
            if (!(word.EndsWith("ly", StringComparison.Ordinal) || word is "also" or "then" or "so" or "thus" or "may" or "might" or "can" or "could" or "does" or "do" or "not" or "will" or "to" or "even" or "thereby" or "it" or "them" or "see" or "sees")) return false;
        }

        return false;
    }

    // "x that wipes out y lowers z": the second verb belongs to x.
    private static bool EndsRelativeClause(SentenceParts sentence, int index)
    {
        if (index == 0) return false;
        int opener = sentence.Cues[index - 1].Start - 1;
        while (opener > 0 && (sentence.Lower(opener) is "can" or "may" or "not" or "do" or "does" or "also" or "have" or "has" or "are" or "is" or "were" or "was" || sentence.Lower(opener).EndsWith("ly", StringComparison.Ordinal))) opener--;
        if (opener <= 0 || sentence.Lower(opener) is not ("that" or "which") || sentence.MentionAt(opener - 1) is null) return false;
        return !Parts(sentence, sentence.Cues[index - 1].End, sentence.Cues[index].Start);
    }
}
