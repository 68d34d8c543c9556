namespace Evidence.Core.Text.Reading;

/// <summary>
/// The kinds of a sentence's words (Text/Lexicon/kinds.tsv) in their order, far apart as they may stand: "may … reduce" and "might …
/// prevent" are both MAY ACTING. Four readings of that order: over the whole sentence, within each clause, with the small words
/// between them, and with one of the two kinds as the very word.
/// </summary>
internal static class StrengthKinds
{
    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "to", "of", "in", "with", "by", "for", "on", "that", "this", "these", "those", "as", "at", "and", "or", "but", "from", "among", "it", "which", "who",
    };

    private static readonly HashSet<string> ClauseOpeners = new(StringComparer.Ordinal)
    {
        ",", ";", ":", "that", "which", "who", "although", "whereas", "while", "because", "but", "suggesting", "indicating", "and",
    };

    /// <summary>Adds the features of the kinds, each with the words that gave it.</summary>
    public static void AddTo(Dictionary<string, string> found, string text, IReadOnlyList<SentenceWord> words)
    {
        var whole = new List<Place> { Place.Start };
        var withSmall = new List<Place> { Place.Start };
        var clause = new List<Place> { Place.Start };
        for (int i = 0; i < words.Count; i++)
        {
            Place? kind = Lexicon.Kinds.TryGetValue(words[i].Lower, out string? name) ? new Place(name.ToUpperInvariant(), i, true) : null;
            Place small = kind ?? new Place(Small(words[i]), i, false);
            if (small.Name != "_" || withSmall[^1].Name != "_") withSmall.Add(small);
            if (kind is { } whatever) whole.Add(whatever);
            if (ClauseOpeners.Contains(words[i].Lower))
            {
                AddRuns(clause, "clause");
                clause = [new Place($"({words[i].Lower}", i, false)];
            }
            else if (kind is { } inside) clause.Add(inside);
        }

        AddRuns(clause, "clause");
        whole.Add(Place.End);
        AddRuns(whole, "kinds");
        withSmall.Add(Place.End);
        AddRuns(withSmall, "small");
        for (int i = 1; i + 2 < whole.Count; i++)
        {
            (Place first, Place second) = (whole[i], whole[i + 1]);
            (string firstWord, string secondWord) = (words[first.At].Stem, words[second.At].Stem);
            Add($"words:{firstWord} {second.Name}", first, second);
            Add($"words:{first.Name} {secondWord}", first, second);
            Add($"words:{firstWord} {secondWord}", first, second);
        }

        void AddRuns(List<Place> run, string reading)
        {
            for (int i = 0; i < run.Count; i++)
            {
                if (run[i].IsKind || (reading == "clause" && run[i].At >= 0)) Add($"{reading}:{run[i].Name}", run[i], run[i]);
                if (i + 1 < run.Count && (run[i].IsKind || run[i + 1].IsKind || reading != "small")) Add($"{reading}:{run[i].Name} {run[i + 1].Name}", run[i], run[i + 1]);
            }
        }

        void Add(string feature, Place first, Place second) => found.TryAdd(feature, Surface(first, second));

        string Surface(Place first, Place second) => (first.At, second.At) switch
        {
            ( < 0, < 0) => "",
            ( < 0, int only) => text[words[only].Start..words[only].End],
            (int only, < 0) => text[words[only].Start..words[only].End],
            var (from, to) when to - from <= 1 => text[words[from].Start..words[to].End],
            var (from, to) => $"{text[words[from].Start..words[from].End]} … {text[words[to].Start..words[to].End]}",
        };
    }

    private static string Small(SentenceWord word) =>
        word.IsMark ? word.Lower is "," or ";" or ":" ? "," : "|" : char.IsDigit(word.Lower[0]) || word.Lower == "percent" ? "0" : SmallWords.Contains(word.Lower) ? word.Lower : "_";

    // A kind or a small word, and where it stands; -1 for the two ends of the sentence.
    private readonly record struct Place(string Name, int At, bool IsKind)
    {
        public static Place Start { get; } = new("^", -1, false);

        public static Place End { get; } = new("$", -1, false);
    }
}
