namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>Whether a clause speaks of a thing's beginning and not of how it fares: "keeps x from ever developing", "prevents the onset of x".</summary>
internal static class Onsets
{
    private static readonly HashSet<string> Beginnings = new(StringComparer.Ordinal) { "developing", "starting", "beginning", "arising", "occurring", "appearing", "emerging", "getting", "happening", "setting" };

    /// <summary>True where the clause says so.</summary>
    public static bool IsSaid(SentenceParts sentence, int from, int to)
    {
        bool isKept = false;
        for (int i = from; i < Math.Min(sentence.Words.Count, to + 3); i++)
        {
            string word = sentence.Lower(i);
            if (word == "onset" && i + 1 < sentence.Words.Count && sentence.Lower(i + 1) == "of") return true;
            isKept |= word is "from" or "against" or "risk" or "chance" or "odds" or "likelihood";
            if (isKept && Beginnings.Contains(word)) return true;
            if (word == "ever" && i + 1 < sentence.Words.Count && sentence.Words[i + 1].Stem is "get" or "develop" or "start" or "begin" or "have" or "occur") return true;
        }

        return false;
    }
}
