using System.Reflection;

namespace Evidence.Core.Text.Reading;

/// <summary>
/// The tables of general English that sentences are read by (Text/Lexicon/*.tsv), loaded once. They hold no word of any base's
/// subject: what a sentence is about comes from the concepts of the base. Immutable and thread-safe.
/// </summary>
internal static class Lexicon
{
    // First of all, because the other tables are read through it.
    private static readonly Dictionary<string, string> Irregular = Rows("irregular").ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    public static PhraseTable<RelationWord> Relations { get; } = new(Rows("relations").Select(r => (r[0], new RelationWord(r[0], Parse<RelationForm>(r[1]), Parse<Effect>(r[2]), Parse<RelationSense>(r[3])))));

    public static PhraseTable<ChangeWord> Changes { get; } = new(Rows("changes").Where(r => r[2] != "after").Select(r => (r[0], new ChangeWord(r[0], Parse<Effect>(r[1])))));

    public static PhraseTable<ChangeWord> ChangesBehind { get; } = new(Rows("changes").Where(r => r[2] is "after" or "both").Select(r => (r[0], new ChangeWord(r[0], Parse<Effect>(r[1])))));

    public static PhraseTable<ChangeWord> ChangesJoined { get; } = new(Rows("compounds").Select(r => (r[0], new ChangeWord(r[0], Parse<Effect>(r[1])))));

    public static PhraseTable<string> Negations { get; } = Phrases("negations");

    public static PhraseTable<string> Hedges { get; } = Phrases("hedges");

    public static PhraseTable<string> Populations { get; } = Phrases("populations");

    public static PhraseTable<string> VagueSources { get; } = Phrases("vague-sources");

    public static PhraseTable<string> Sources { get; } = Phrases("sources");

    public static PhraseTable<string> Pitches { get; } = Phrases("pitches");

    public static PhraseTable<string> Frames { get; } = Phrases("frames");

    public static PhraseTable<string> Valences { get; } = Phrases("valences");

    public static PhraseTable<string> Predicates { get; } = Phrases("predicates");

    public static PhraseTable<string> Certainties { get; } = Phrases("certainties");

    /// <summary>Stems of adjectives that say the same of a thing, group by group.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Alike { get; } = [.. Rows("alike").Select(r => (IReadOnlyList<string>)[.. r[0].Split(' ').Select(w => StemOf(SpellingRules.ToAmerican(w)))])];

    /// <summary>Words that set two things beside each other: "compares" (they may differ), "alike" (they do not), "equal" or "unequal" (how well they do), or "aside" (it compares nothing).</summary>
    public static PhraseTable<string> Comparisons { get; } = Phrases("comparisons");

    public static PhraseTable<string> Reasons { get; } = Phrases("reasons");

    public static PhraseTable<string> Sites { get; } = Phrases("sites");

    public static PhraseTable<string> Conditions { get; } = new(Rows("conditions").Where(r => r[1] == "word").Select(r => (r[0], r[1])));

    public static IReadOnlyList<string> ConditionEndings { get; } = [.. Rows("conditions").Where(r => r[1] == "ending").Select(r => r[0].TrimStart('-'))];

    /// <summary>Stems of everyday words that name no thing of their own.</summary>
    public static IReadOnlySet<string> Everyday { get; } = Rows("everyday").SelectMany(r => r[0].Split(' ')).Select(w => StemOf(SpellingRules.ToAmerican(w))).ToHashSet(StringComparer.Ordinal);

    /// <summary>Stems of words of scientific reports in general.</summary>
    public static IReadOnlySet<string> Scientific { get; } = Rows("scientific").SelectMany(r => r[0].Split(' ', '-')).Select(w => StemOf(SpellingRules.ToAmerican(w))).ToHashSet(StringComparer.Ordinal);

    /// <summary>The kinds of words that speak alike, by the folded word.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = Rows("kinds").SelectMany(r => r[1].Split(' ').Select(w => (Word: SpellingRules.ToAmerican(w), Kind: r[0]))).ToDictionary(w => w.Word, w => w.Kind, StringComparer.Ordinal);

    /// <summary>The stem of a folded word; irregular forms (fell, driven) have that of their base.</summary>
    public static string StemOf(string lower) => Stemmer.Stem(Irregular.GetValueOrDefault(lower, lower));

    /// <summary>True for forms such as "fallen" and "driven".</summary>
    public static bool IsIrregularForm(string lower) => Irregular.ContainsKey(lower);

    /// <summary>The lines of a table that are no comment, cut at tabs.</summary>
    public static IReadOnlyList<string[]> Rows(string table)
    {
        Assembly assembly = typeof(Lexicon).Assembly;
        using Stream stream = assembly.GetManifestResourceStream($"Evidence.Core.Text.Lexicon.{table}.tsv") ?? throw new InvalidOperationException($"The table {table} is not in the library.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
        return rows;
    }

    private static PhraseTable<string> Phrases(string table) => new(Rows(table).Select(r => (r[0], r[1])));

    private static T Parse<T>(string word) where T : struct, Enum =>
        Enum.TryParse(word, ignoreCase: true, out T value) ? value : throw new FormatException($"'{word}' is no {typeof(T).Name}.");
}
