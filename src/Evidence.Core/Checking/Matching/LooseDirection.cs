using Evidence.Core.Text.Reading;
using Evidence.Core.Text.Reading.Propositions;

namespace Evidence.Core.Checking.Matching;

/// <summary>Where a sentence as a whole sends a thing, by all its words of direction, when its relation could not be read.</summary>
internal static class LooseDirection
{
    // So far behind a denial "the same" is what it denies.
    private const int NearDenial = 4;

    /// <summary>The direction (0 where no word gives one) and whether it is denied.</summary>
    public static (int Direction, bool IsDenied) Of(SentenceReading reading, ConceptMention subject, ConceptMention target)
    {
        IReadOnlyList<SentenceWord> words = reading.Words;
        int end = Math.Max(subject.End, target.End);
        while (end < words.Count && !words[end].IsMark) end++; // ", which ..." is said of something else
        (int direction, bool isDenied) = Of(reading, subject, target, end);
        return direction == 0 && !isDenied && end < words.Count ? Of(reading, subject, target, words.Count) : (direction, isDenied); // "between x and y, no link is seen"
    }

    private static (int Direction, bool IsDenied) Of(SentenceReading reading, ConceptMention subject, ConceptMention target, int end)
    {
        IReadOnlyList<SentenceWord> words = reading.Words;
        int sign = 1, denials = 0;
        bool found = false, isSame = false, isListed = false, isRestated = false;
        string last = "";
        (bool[] aside, bool[] apposed) = (reading.Asides, reading.Apposed);
        int lastEnd = -1, denialAt = -1;
        for (int i = 0; i < end;)
        {
            if (Sameness.At(words, i))
            {
                (found, isSame) = (true, true);
                break;
            }

            if (words[i].Lower == "or" && i + 1 < end && words[i + 1].Lower == "not")
            {
                i += 2; // "whether x or not"
                continue;
            }

            if (apposed[i])
            {
                i++; // ", the cells that wear down z,"
                continue;
            }

            if (words[i].Lower is ":" or ";" or "\u2014" && (isSame || denials % 2 == 1) && subject.First < i) break; // said once more in other words
            if (words[i].IsMark || words[i].Lower is "and" or "or")
            {
                if (found && words[i].Lower == "and" && target.End <= i && sign != 0) break; // "less x, and a calmer y": what goes on is said of something else
                isRestated |= found && words[i].Lower == "," && i + 1 < end && (words[i + 1].Lower is "with" or "which" or "who" || IsParticiple(words[i + 1].Lower));
                isListed = true;
                i++;
                continue;
            }

            if (words[i].Lower == "but" && !found) (denials, denialAt) = (0, -1); // "does not harm x but ..."
            if (!reading.Named[i] && Lexicon.Predicates.At(words, i).Length is > 0 and var said && IsSaidOf(subject, target, i, said))
            {
                found = true;
                if (words.Skip(i).Take(said).Any(w => w.Lower is "less" or "fewer")) sign = -sign; // "lets less through"
                i += said; // "the wall is tighter and lets less pass": the name of the tight wall was made of it
                continue;
            }

            if (aside[i] || reading.Named[i])
            {
                found |= (i == subject.First && States(words, subject)) || (i == target.First && States(words, target));
                i++;
                continue;
            }

            if (words[i].Lower == "than" && i < Math.Max(subject.First, target.First) && i + 1 < end && words[i + 1].Lower is "that" or "those" or "in")
            {
                while (i < end && !(words[i].Lower is "is" or "are" or "was" or "were") && !words[i].IsMark) i++; // "a leakier wall than that of the healthy is found in x"
                continue;
            }

            if (i >= Math.Max(subject.End, target.End) && ((found && words[i].Lower == "than") || (words[i].Lower == "compared" && i + 1 < words.Count && words[i + 1].Lower is "with" or "to"))) break; // what follows is said of others
            if (DirectionWords.Particles.Contains(words[i].Lower) && i > 0 && reading.Mentions.FirstOrDefault(m => m.End == i) is { } named && States(words, named))
            {
                i++; // "x is wearing away": the other half of what it is called by
                continue;
            }

            (int length, Effect? effect) = reading.Directed[i];
            if (length == 0)
            {
                i++;
                continue;
            }

            if (RelationSpotter.Given.Contains(words[i].Lower))
            {
                i++; // "treated with x": how it came to be there
                continue;
            }

            if (effect is null && LessThan(words, i + length, end) is > 0 and var hard)
            {
                (found, sign, i) = (true, -sign, hard); // "does not hit them as hard"
                continue;
            }

            // "less often and less severely" says it once.
            bool isAgain = isListed && (words[i].Lower == last || (words[i - 1].Lower == "," && lastEnd == i - 1)); // so does "tighter, less leaky"
            lastEnd = i + length;
            last = words[i].Lower;
            if (effect is { } turns)
            {
                if (ActsOnAnother(reading, i + length, subject, target, apposed) || (found && i >= Math.Max(subject.End, target.End) && Lexicon.Changes.At(words, i).Length == 0 && IsSaidOfAnother(reading, i + length, subject, target)))
                {
                    i += length;
                    continue;
                }

                found = true;
                if (turns == Effect.Same && denialAt >= 0 && i - denialAt <= NearDenial && !words.Take(i).Skip(denialAt).Any(w => w.IsMark)) (denials, denialAt) = (denials - 1, -1); // "not the same"
                else isSame |= turns == Effect.Same;
                if (turns is not (Effect.Same or Effect.None) && !isAgain) (sign, isRestated) = (isRestated ? Directions(turns, target) : sign * Directions(turns, target), false); // "a shield against x, keeping it mild"
            }
            else if (!Denials.IsOfPeople(words, i)) (denials, denialAt) = (denials + 1, i);
            isListed = false;
            i += length;
            if (effect is null && words[i - 1].Lower == "than" && i >= Math.Max(subject.End, target.End)) break; // "no leakier than that of others"
        }

        bool isDenied = denials % 2 == 1 || isSame; // "does not matter: all is the same" denies once
        return (found ? sign : 0, isDenied);
    }

    private static bool IsParticiple(string word) => word.EndsWith("ing", StringComparison.Ordinal) && word is not ("during" or "nothing" or "something" or "anything" or "everything" or "including" or "according" or "following");

    private static readonly HashSet<string> Extents = new(StringComparer.Ordinal) { "hard", "bad", "badly", "severe", "severely", "strong", "strongly", "much", "often", "fast", "quickly" };

    // One past "as hard" behind a denial, where nothing is set beside it; 0 where it does not stand there.
    private static int LessThan(IReadOnlyList<SentenceWord> words, int from, int end)
    {
        for (int i = from; i + 1 < end && !words[i].IsMark; i++)
            if (words[i].Lower is "as" or "so") return Extents.Contains(words[i + 1].Lower) && !words.Skip(i + 2).TakeWhile(w => !w.IsMark).Any(w => w.Lower == "as") ? i + 2 : 0;
        return 0;
    }

    // What is said of a part gave one of the two its name, or says once more how that is.
    private static bool IsSaidOf(ConceptMention subject, ConceptMention target, int at, int length)
    {
        bool behindSubject = subject.Count > 0 && subject.First < at, behindTarget = target.Count > 0 && target.First < at;
        return (subject.IsLoose && behindSubject) || (target.IsLoose && behindTarget) || (length > 1 && (behindSubject ? subject : behindTarget ? target : null) is { } said && said.Concepts[0].Kind == Model.ConceptKind.Process);
    }

    // A name that is a thing with what is said of it: "the wall lets more through".
    private static bool States(IReadOnlyList<SentenceWord> words, ConceptMention mention) =>
        Enumerable.Range(mention.First + 1, Math.Max(0, mention.Count - 1)).Any(i => Lexicon.Predicates.At(words, i, mention.End).Length > 0 || Lexicon.Relations.At(words, i, mention.End) is { Length: > 0, Meaning.Form: RelationForm.Verb or RelationForm.Change or RelationForm.Particle });

    // "after x had wiped out z, y fell": said of z.
    private static bool ActsOnAnother(SentenceReading reading, int from, ConceptMention subject, ConceptMention target, bool[] apposed)
    {
        if (reading.Mentions.FirstOrDefault(m => m.First >= from) is not { } next || next == subject || next == target || target.First < next.First) return false;
        return !Marks(from, next.First) && Marks(next.End, target.First);

        bool Marks(int first, int to) => Enumerable.Range(first, Math.Max(0, to - first)).Any(i => reading.Words[i].Lower is "," or ";" or ":" && !apposed[i] && !(i > 0 && apposed[i - 1]));
    }

    // "less x when y has thinned out z": said of z.
    private static bool IsSaidOfAnother(SentenceReading reading, int from, ConceptMention subject, ConceptMention target) =>
        reading.Mentions.FirstOrDefault(m => m.First >= from) is { } next && next != subject && next != target && next.First <= from + 1;

    private static int Directions(Effect effect, ConceptMention target) => Text.Reading.Propositions.Directions.SignOf(effect, target);
}
