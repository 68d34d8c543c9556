namespace Evidence.Core.Text.Reading;

/// <summary>A word of relation at its place, used as a relation and not as part of a noun phrase.</summary>
/// <param name="Start">First word.</param>
/// <param name="End">One past the last.</param>
/// <param name="Word">What it says.</param>
/// <param name="IsPassive">True where the sides are turned round ("is lowered by").</param>
/// <param name="IsIntransitive">True where the thing in front goes somewhere by itself ("fell").</param>
internal sealed record RelationCue(int Start, int End, RelationWord Word, bool IsPassive, bool IsIntransitive);

/// <summary>Finds the words of relation of a sentence and how they are used.</summary>
internal static class RelationSpotter
{
    private static readonly HashSet<string> NounMakers = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "any", "this", "that", "these", "of", "in", "with", "such", "its", "their", "his", "her", "our", "your", "some", "no", "more", "less", "further", "from", "for", "by", "than", "off", "whose", "additional", "extra", "lasting", "severe", "serious", "rich", "without",
    };

    private static readonly HashSet<string> Be = new(StringComparer.Ordinal) { "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got", "becomes", "become", "remain", "remains" };

    private static readonly HashSet<string> Modals = new(StringComparer.Ordinal) { "to", "can", "may", "might", "could", "will", "would", "should", "not", "does", "do", "did", "and", "also", "help", "helps" };

    private static readonly string[] NounEndings = ["tion", "tions", "sion", "ment", "ments", "ness", "ity", "ities", "ive", "ance", "ence", "ing of"];

    private static readonly HashSet<string> Between = new(StringComparer.Ordinal)
    {
        "not", "also", "significantly", "often", "strongly", "partly", "greatly", "never", "more", "most", "further", "only", "still", "thought", "believed", "likely", "to", "have", "has", "had", "just", "already", "markedly", "clearly", "directly", "slightly", "somewhat", "even", "mostly", "largely", "quickly",
    };

    /// <summary>What is done to beings and cells so that a thing acts on them.</summary>
    public static readonly HashSet<string> Given = new(StringComparer.Ordinal) { "given", "fed", "treated", "injected", "dosed", "exposed", "placed", "put", "kept", "raised", "reared", "predisposed", "affected", "diagnosed", "afflicted", "grown", "cultured", "bathed", "incubated" };

    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "in", "after", "with", "when", "while", "on", "under", "following", "if", "once", "as", "among", "during", "upon", "by", "within", "over", "at", "from", "through", "without", "because", "before", "until", "since", "where", "than", "and", "or", "but", "too", "again", "too", "further", "significantly", "only", "for",
    };

    /// <summary>The relations of a sentence from left to right.</summary>
    public static List<RelationCue> Find(IReadOnlyList<SentenceWord> words, Func<int, bool> isCovered)
    {
        var cues = new List<RelationCue>();
        for (int i = 0; i < words.Count;)
        {
            if (words[i].IsMark || isCovered(i))
            {
                i++;
                continue;
            }

            (int length, RelationWord? word) = Lexicon.Relations.At(words, i, isTaken: isCovered);
            if (length == 0)
            {
                i++;
                continue;
            }

            if (word!.Form == RelationForm.Skip)
            {
                i += length;
                continue;
            }

            if (Use(words, i, length, word, isCovered, cues) is { } cue)
            {
                cues.Add(cue);
                i += length;
            }
            else i++;
        }

        return WithoutAsides(words, WithoutStatesMade(words, WithoutLightVerbs(words, cues)), isCovered);
    }

    // "x, a product of y, lowers z"; "x, which feeds y, lowers z": what stands between the commas only tells more of x.
    private static List<RelationCue> WithoutAsides(IReadOnlyList<SentenceWord> words, List<RelationCue> cues, Func<int, bool> isCovered)
    {
        for (int open = 1; open + 1 < words.Count; open++)
        {
            if (words[open].Lower != "," || !isCovered(open - 1) || words[open + 1].Lower is not ("a" or "an" or "the" or "one" or "that" or "which" or "once" or "or")) continue;
            int close = open + 1;
            while (close < words.Count && !words[close].IsMark) close++;
            if (close + 1 < words.Count && words[close].Lower == "," && cues.Any(c => c.Start > close) && words[close + 1].Lower is not ("and" or "or")) cues = [.. cues.Where(c => c.Start < open || c.Start > close)];
        }

        return cues;
    }

    // "makes x worse in y": worse is what it is made.
    private static List<RelationCue> WithoutStatesMade(IReadOnlyList<SentenceWord> words, List<RelationCue> cues) =>
        [.. cues.Where((cue, i) => !(i > 0 && cue.Word.Form == RelationForm.State && cues[i - 1].Word.Form == RelationForm.Make && !words.Take(cue.Start).Skip(cues[i - 1].End).Any(w => w.IsMark || w.Lower is "and" or "that" or "which") && Lexicon.ChangesBehind.At(words, cue.Start).Length > 0))];

    // "brings x relief from y", "relief from x comes from y": the noun says what is done.
    private static List<RelationCue> WithoutLightVerbs(IReadOnlyList<SentenceWord> words, List<RelationCue> cues) =>
        [.. cues.Where((cue, i) => i + 1 == cues.Count || words.Take(cues[i + 1].Start).Skip(cue.End).Any(w => w.IsMark)
            || !(cue.Word.Form is RelationForm.Make or RelationForm.Get && IsRelief(cues[i + 1]) || (IsRelief(cue) && cues[i + 1].Word.Form == RelationForm.BackVerb)))];

    private static bool IsRelief(RelationCue cue) => cue.Word.Phrase.StartsWith("relief", StringComparison.Ordinal);

    private static RelationCue? Use(IReadOnlyList<SentenceWord> words, int start, int length, RelationWord word, Func<int, bool> isCovered, List<RelationCue> before)
    {
        int end = start + length;
        if (word.Phrase.StartsWith("=the ", StringComparison.Ordinal) && !(start > 0 && words[start - 1].Lower == "," && words[0].Lower == "the")) return null; // "the more x, the more y"
        if (before.Count > 0 && word.Phrase.StartsWith("no better than", StringComparison.Ordinal) && !words.Take(start).Skip(before[^1].End).Any(w => w.IsMark) && Enumerable.Range(before[^1].End, start - before[^1].End).Any(isCovered)) return null; // "eases x no better than y"
        if (start == 0 && word.Form == RelationForm.BackVerb && Lexicon.Reasons.At(words, start).Length > 0) return null; // "thanks to x, y rose"
        bool isVerbal = word.Form is RelationForm.Verb or RelationForm.Change or RelationForm.Make or RelationForm.Particle or RelationForm.Get or RelationForm.BackNeed;
        if (word.Form == RelationForm.State && start > 0 && Given.Contains(words[start].Lower) && Lexicon.Populations.At(words, start - 1).Length > 0) return null; // "mice raised in x"
        if (!isVerbal || length > 2)
        {
            bool isDone = isVerbal && end < words.Count && words[end].Lower == "by" && BeBefore(words, start) >= 0 && words[start].Lower != word.Phrase.Split(' ')[0]; // "is kept in check by"
            bool isByItself = word.Form == RelationForm.Change && (word.Effect == Effect.Same || end >= words.Count || words[end].IsMark || Prepositions.Contains(words[end].Lower));
            return new RelationCue(start, end, AsBefore(word, before), isDone, isByItself);
        }

        if (word.Form == RelationForm.Particle && !HasParticle(words, end, isCovered)) return null;
        string form = words[start].Lower, previous = start > 0 ? words[start - 1].Lower : "", next = end < words.Count ? words[end].Lower : "";
        bool isPast = form.EndsWith("ed", StringComparison.Ordinal) || (form.EndsWith("en", StringComparison.Ordinal) && form != word.Phrase.Split(' ')[0]) || form is "cut" or "left" or "put" or "fed" or "made" or "brought" or "led" or "set" or "kept" or "held" or "hurt" or "grown" or "worn" or "torn" or "born" or "shown";
        int be = BeBefore(words, start);
        if (be >= 0 && words[0].Lower == "what" && words.Take(be).Any(w => w.Lower is "do" or "does")) (isPast, be) = (false, -1); // "what x does is lower y"
        if (form == "lower" && before.Count > 0 && before[^1] is { Word.Form: RelationForm.Link } link && link.End == start) return null; // "linked to lower x"
        if (isPast && be < 0 && Given.Contains(form) && next == "by" && end + 1 < words.Count && words[end + 1].Lower == "mouth") return null; // "x given by mouth"
        if (isPast && be < 0 && next == "by" && before.Count > 0 && start > 0 && isCovered(start - 1)) return null; // "makes the x done by y worse"
        if (isPast && be < 0 && next == "by" && start > 0 && isCovered(start - 1) && HasRelationBehind(words, end, isCovered)) return null; // "the x made by y keeps z"
        if (form == "affected" && be < 0 && next == "by" && start > 0 && isCovered(start - 1)) return null; // "an x affected by y"
        if (length == 1 && previous == "of" && start > 1 && words[start - 2].Lower == "capable") return new RelationCue(start, end, word, false, false);
        if (length == 1 && NounMakers.Contains(previous) && !(previous == "without" && form.EndsWith("ing", StringComparison.Ordinal) && next != "of") && !(previous is "that" or "this" or "these" && !isPast)) return null;
        if (length == 1 && start == 0 && next == "of") return null; // "lack of x lowers y"
        if (form.EndsWith("ing", StringComparison.Ordinal) && next == "of" && NounMakers.Contains(previous)) return null; // "the firing up of x"
        if (start > 0 && words[start].IsJoined) return null;
        if (length > 1 && isPast && words[start + 1].IsJoined && !words.Take(end).Skip(start + 2).Any(w => !w.IsJoined)) return null; // "a switched-on x"
        if (isPast && be < 0 && start > 0 && Given.Contains(form) && (previous == "those" || Lexicon.Populations.At(words, start - 1).Length > 0)) return null; // "people given x"
        if (form.EndsWith("ing", StringComparison.Ordinal) && next == "of" && length == 1) return null; // "a helping of x"
        if (length == 1 && end < words.Count && words[end].IsJoined) return null; // "the make-up of x"
        if (isPast && be < 0 && start > 0 && Given.Contains(form) && isCovered(start - 1) && next is "in" or "on" or "with" or "without") return null; // "cells grown in x"
        if (be > 0 && form is "put" or "placed" or "kept" or "exposed" && next is "under" or "through" or "on" or "to" && Lexicon.Populations.At(words, be - 1).Length > 0) return null; // "mice are put under x"
        if (be > 0 && Given.Contains(form) && words[be - 1].Lower is "they" or "who") return null; // "whether they were given x"
        if (be > 0 && Given.Contains(form) && next is "with" or "on" or "to" or "under" && Enumerable.Range(Math.Max(0, be - 6), be - Math.Max(0, be - 6)).Any(i => Lexicon.Populations.At(words, i).Length > 0 && !words.Take(be).Skip(i).Any(w => w.IsMark))) return null; // "when people with x are treated with y"
        if (previous == "being" && Given.Contains(form)) return null; // "for being given x"
        if (previous == "ever" && start > 1 && words[start - 2].Lower == "from") return null; // "keeps x from ever starting"
        if (length == 1 && words[start].Stem == "have" && IsAuxiliary(words, end)) return null;
        if (IsNounForm(form) && !IsNounForm(word.Phrase.Split(' ')[0])) return null;
        bool isPassive = isPast && word.Form is not RelationForm.Get && (next == "by" || (be >= 0 && !BindsByPreposition(word)));
        if (isPast && !isPassive && length == 1 && !HasThingBefore(words, start, isCovered, before) && end < words.Count && !words[end].IsMark && !Prepositions.Contains(next)) return null;
        if (be > 0 && Given.Contains(form) && words[be - 1].Lower is "that" or "which" or "who") return null; // "x that is given"
        if (isPast && length == 1 && IsHadByPeople(words, start)) return null; // "people have disturbed x"
        if (form == "lower" && !HasThingBefore(words, start, isCovered, before) && !Modals.Contains(previous)) return null; // "have lower levels"
        if (form.EndsWith("ing", StringComparison.Ordinal) && be < 0 && start > 0 && previous != "without" && !Modals.Contains(previous) && HasRelationBehind(words, end, isCovered)) return null; // "mice lacking x are y"
        if (form.EndsWith("ing", StringComparison.Ordinal) && (start == 0 || (words[start - 1].IsMark && next != "neither") || previous is "by")) return null; // "killing off x helps y"
        if (isPast && !isPassive && length == 1 && next is "on" or "with" or "in" or "by" or "without" && HasRelationBehind(words, end, isCovered)) return null; // "rats raised on x show y"
        if (form == "prone" && start > 0 && Lexicon.Populations.At(words, start - 1).Length > 0) return null; // "people prone to x"
        if (end + 1 < words.Count && (words[end].Lower, words[end + 1].Lower) is ("one", "bit") or ("a", "bit") or ("at", "all") or ("a", "little")) next = end + 2 < words.Count ? words[end + 2].Lower : "and"; // "improves a bit with"
        bool isAlone = end >= words.Count || words[end].IsMark || Prepositions.Contains(next) || (word.Form == RelationForm.Change && (next is "well" or "far" or "way" || next.EndsWith("ly", StringComparison.Ordinal)) && end + 1 < words.Count && Prepositions.Contains(words[end + 1].Lower) || next is "well" && end + 1 < words.Count && words[end + 1].Lower is "above" or "below" or "beyond");
        // "fell after", also "eases under", where the verb could take an object.
        bool isIntransitive = !isPassive && ((word.Form == RelationForm.Change && isAlone) || (word.Form == RelationForm.Verb && word.Effect is Effect.Down or Effect.Bad && (length == 1 || previous == "to") && (end >= words.Count || words[end].IsMark) && HasThingBefore(words, start, isCovered, before)) || (word.Form == RelationForm.Verb && length == 1 && word.Effect != Effect.None && next is "under" or "on" or "after" or "when" or "once" or "in" or "among" && HasThingBefore(words, start, isCovered, before)));
        return new RelationCue(start, end, word, isPassive, isIntransitive);
    }

    // "x lowers y, and z does the same for w"
    private static RelationWord AsBefore(RelationWord word, List<RelationCue> before) =>
        before.Count > 0 && word.Phrase.StartsWith("do the same", StringComparison.Ordinal) ? word with { Effect = before[^1].Word.Effect } : word;

    // "is involved in", "is needed for": no turning round.
    private static bool BindsByPreposition(RelationWord word) => word.Form == RelationForm.Verb && word.Phrase.Split(' ') is [_, .., "in" or "to" or "for" or "with" or "into" or "of"];

    private static bool IsHadByPeople(IReadOnlyList<SentenceWord> words, int start)
    {
        int i = start - 1;
        while (i >= 0 && (Between.Contains(words[i].Lower) || words[i].Lower.EndsWith("ly", StringComparison.Ordinal)) && words[i].Lower is not ("have" or "has" or "had")) i--;
        if (i < 0 || words[i].Lower is not ("have" or "has" or "had")) return false;
        for (int k = i - 1; k >= Math.Max(0, i - 12) && !(words[k].IsMark && words[k].Lower is not ("(" or ")")); k--)
            if (Lexicon.Populations.At(words, k).Length > 0) return true;
        return false;
    }

    // A thing, and behind it a word of direction, before anything else is said of it.
    private static bool HasParticle(IReadOnlyList<SentenceWord> words, int from, Func<int, bool> isCovered)
    {
        bool hasThing = false;
        for (int i = from; i < Math.Min(words.Count, from + 12) && !words[i].IsMark; i++)
        {
            if (isCovered(i)) hasThing = true;
            else if (hasThing && Lexicon.ChangesBehind.At(words, i).Length > 0) return true;
            else if (Lexicon.Relations.At(words, i, isTaken: isCovered) is { Length: > 0, Meaning.Form: not (RelationForm.Skip or RelationForm.Particle) }) return false;
        }

        return false;
    }

    // "has been", "have also changed"
    private static bool IsAuxiliary(IReadOnlyList<SentenceWord> words, int at)
    {
        while (at < words.Count && (words[at].Lower is "by" or "now" or "long" or "since" || Between.Contains(words[at].Lower) && words[at].Lower is not ("more" or "most" or "further") || words[at].Lower.EndsWith("ly", StringComparison.Ordinal))) at++;
        return at < words.Count && !words[at].IsMark && (words[at].Lower is "been" or "become" || (words[at].Lower.Length > 4 && words[at].Lower.EndsWith("ed", StringComparison.Ordinal) && words[at].Lower is not ("increased" or "reduced" or "raised" or "decreased" or "elevated" or "altered" or "lowered" or "diminished" or "disturbed")) || Lexicon.IsIrregularForm(words[at].Lower));
    }

    private static bool IsNounForm(string word) => NounEndings.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    private static bool HasRelationBehind(IReadOnlyList<SentenceWord> words, int from, Func<int, bool> isCovered)
    {
        for (int i = from; i < words.Count && !words[i].IsMark && words[i].Lower is not ("and" or "but" or "which" or "who"); i++)
            if (!isCovered(i) && Lexicon.Relations.At(words, i) is { Length: > 0, Meaning: { Form: not RelationForm.State } } && !NounMakers.Contains(words[i - 1].Lower)) return true;
        return false;
    }

    private static int BeBefore(IReadOnlyList<SentenceWord> words, int start)
    {
        for (int i = start - 1; i >= Math.Max(0, start - 4); i--)
        {
            if (Be.Contains(words[i].Lower)) return i;
            if (words[i].IsMark || (!Between.Contains(words[i].Lower) && !words[i].Lower.EndsWith("ly", StringComparison.Ordinal))) return -1;
        }

        return -1;
    }

    // A noun phrase in front of it since the last relation: then "reduced" is what it did and not what it is.
    private static bool HasThingBefore(IReadOnlyList<SentenceWord> words, int start, Func<int, bool> isCovered, List<RelationCue> before)
    {
        int i = start - 1, stop = before.Count > 0 ? before[^1].End : 0;
        while (i >= stop && (words[i].Lower.EndsWith("ly", StringComparison.Ordinal) || words[i].Lower is "also" or "has" or "have" or "had" or "not" or "even" or "only" or "then" or "somewhat" or "rather" or "far" or "much")) i--;
        if (i < stop || words[i].IsMark) return false;
        return isCovered(i) || (!NounMakers.Contains(words[i].Lower) && words[i].Lower is not ("and" or "or" or "but" or "have" or "has" or "to"));
    }
}
