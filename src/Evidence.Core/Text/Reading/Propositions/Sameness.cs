namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>"Just as plentiful on x as on y": with a thing and without it all is the same. Of how well something does, it says nothing.</summary>
internal static class Sameness
{
    private const int Reach = 12;
    private static readonly HashSet<string> Equally = new(StringComparer.Ordinal) { "just", "every", "exactly", "equally", "fully" };
    private static readonly HashSet<string> Doing = new(StringComparer.Ordinal) { "well", "good", "effective", "effectively", "soon", "long", "far" };

    private static readonly HashSet<string> Compared = new(StringComparer.Ordinal)
    {
        "in", "on", "with", "without", "those", "before", "ever", "it", "they", "people", "patients", "mice", "rats", "animals", "rodents", "others", "their", "that", "untreated", "ordinary", "normal", "healthy", "anyone", "everyone", "anybody", "everybody", "when", "always", "under",
    };

    /// <summary>True where a word opens such a comparison.</summary>
    public static bool At(IReadOnlyList<SentenceWord> words, int at)
    {
        if (words[at].Lower == "whether") return IsThereOrNot(words, at + 1);
        bool isPlain = words[at].Lower == "as" && at > 0 && words[at - 1].Lower is "is" or "are" or "was" or "were" or "be" or "remain" or "remains" or "remained" or "stay" or "stays" or "stayed";
        if (!isPlain && !Equally.Contains(words[at].Lower)) return false;
        int first = isPlain ? at : at + 1;
        if (first + 1 < words.Count && words[at].Lower == "every" && words[first].Lower == "bit") first++;
        if (first + 1 >= words.Count || words[first].Lower != "as" || Doing.Contains(words[first + 1].Lower)) return false;
        for (int i = first + 2; i + 1 < words.Count && i < first + Reach && !words[i].IsMark; i++)
            if (words[i].Lower == "as" && Compared.Contains(words[i + 1].Lower)) return true;
        return false;
    }

    // "whether it is there or not": what it is said of is named by a pronoun; "whether taken with food or not" leaves it there.
    private static bool IsThereOrNot(IReadOnlyList<SentenceWord> words, int from)
    {
        bool pointsBack = false;
        for (int i = from; i + 1 < words.Count && i < from + Reach && !words[i].IsMark; i++)
        {
            pointsBack |= words[i].Lower is "it" or "they" or "there" or "present";
            if (words[i].Lower == "or" && words[i + 1].Lower == "not") return pointsBack;
        }

        return false;
    }
}
