using Evidence.Core.Model;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching;

/// <summary>Claims that set two things beside each other: what a sentence says of them is in its words of comparison, and in no direction.</summary>
internal static class Comparing
{
    // So far before a word of comparison a denial denies it.
    private const int NearDenial = 4, NearWithout = 2;

    /// <summary>The alignment with its agreement as the sentence's words of comparison give it; as it was where they say nothing.</summary>
    public static Alignment Judge(SentenceReading reading, Alignment alignment) =>
        alignment.Profile.IsComparison ? Equality(reading) is { } says ? alignment with { Agreement = says, IsDenied = false } : alignment
        : alignment.Profile.SaysThatTheyDiffer && Difference(reading) is { } differ ? alignment with { Agreement = differ ? 1 : 0, IsDenied = !differ } : alignment;

    // Whether groups are said to differ; null where nothing says so.
    private static bool? Difference(SentenceReading reading)
    {
        bool? differ = null;
        foreach ((int start, _, string kind) in reading.Comparisons)
        {
            bool isDenied = IsDeniedBefore(reading, start);
            if (kind == "alike") return isDenied && !IsVerySame(reading.Words, start);
            if (kind == "compares" && isDenied) return false;
            if (kind == "compares") differ = true;
        }

        return differ;
    }

    // 1 where the sentence says that one thing does as well as the other, -1 where it says that one does not; null where it says neither.
    private static int? Equality(SentenceReading reading)
    {
        int? says = null;
        foreach ((int start, int length, string kind) in reading.Comparisons)
        {
            if (kind is not ("equal" or "unequal") || reading.Words[start].IsJoined || (reading.Words[start].Lower == "as" && IsList(reading, start + length))) continue;
            int own = (kind == "equal") != IsDeniedBefore(reading, start) ? 1 : -1;
            says = Math.Min(says ?? 1, own); // one half of "as good as x, and kinder" is enough to deny it
        }

        return says;
    }

    // "eases pain as well as swelling": no comparison.
    private static bool IsList(SentenceReading reading, int at) => reading.Mentions.Any(m => m.First >= at && m.First <= at + 1 && m.Concepts[0].Kind is ConceptKind.DiseaseOrSymptom or ConceptKind.Process);

    // "the very same" is never "not very alike".
    private static bool IsVerySame(IReadOnlyList<SentenceWord> words, int at) => at > 0 && words[at].Lower == "same" && words[at - 1].Lower == "very";

    private static bool IsDeniedBefore(SentenceReading reading, int start) =>
        Lexicon.Negations.In(reading.Words, Math.Max(0, start - NearDenial), start).Any(n => n.Meaning == "denies")
        || Enumerable.Range(Math.Max(0, start - NearWithout), Math.Min(start, NearWithout)).Any(i => reading.Words[i].Lower == "without" && !Enumerable.Range(i, start - i).Any(w => reading.Words[w].IsMark || reading.Mentions.Any(m => w >= m.First && w < m.End)));
}
