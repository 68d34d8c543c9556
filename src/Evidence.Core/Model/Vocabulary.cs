using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace Evidence.Core.Model;

/// <summary>
/// The words of the controlled vocabularies as they are written in files, addresses and JSON: kebab-case names of the
/// enum members (<c>RandomisedTrial</c> is <c>randomised-trial</c>). Thread-safe.
/// </summary>
public static class Vocabulary
{
    private static readonly string[] Hyphenated = ["meta-analysis", "case-control", "cross-sectional", "non-randomised", "follow-up"];

    /// <summary>The written word of a value, such as <c>animal-transfer</c>.</summary>
    public static string Word<T>(this T value) where T : struct, Enum => Words<T>.ByValue[value];

    /// <summary>The written word of a value, or null for none.</summary>
    public static string? Word<T>(this T? value) where T : struct, Enum => value is { } v ? Words<T>.ByValue[v] : null;

    /// <summary>The word as a reader sees it, such as <c>animal transfer</c>; terms that are written with a hyphen keep it.</summary>
    public static string Spoken<T>(this T value) where T : struct, Enum => Spoken(value.Word());

    /// <summary>A written word as a reader sees it; empty for none.</summary>
    public static string Spoken(string? word) =>
        Hyphenated.Aggregate(word?.Replace('-', ' ') ?? "", (text, term) => text.Replace(term.Replace('-', ' '), term, StringComparison.Ordinal));

    /// <summary>The value's definition and example.</summary>
    public static MeaningAttribute Meaning<T>(this T value) where T : struct, Enum => Words<T>.Meanings[value];

    /// <summary>Reads a written word; case matters, as it does in the files.</summary>
    public static bool TryParse<T>(string word, out T value) where T : struct, Enum => Words<T>.ByWord.TryGetValue(word, out value);

    /// <summary>All words of a vocabulary in their defined order.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Words<T>.Ordered;

    /// <summary>All words of a vocabulary given by its type, in their defined order.</summary>
    public static IReadOnlyList<string> All(Type vocabulary) => [.. Enum.GetNames(vocabulary).Select(ToKebab)];

    /// <summary>Word, definition and example of every value of a vocabulary given by its type.</summary>
    public static IReadOnlyList<(string Word, MeaningAttribute Meaning)> Describe(Type vocabulary) =>
        [.. Enum.GetNames(vocabulary).Select(name => (ToKebab(name), MeaningOf(vocabulary, name)))];

    internal static string ToKebab(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static MeaningAttribute MeaningOf(Type vocabulary, string name) =>
        vocabulary.GetField(name)!.GetCustomAttribute<MeaningAttribute>() ?? new MeaningAttribute(name);

    private static class Words<T> where T : struct, Enum
    {
        public static readonly IReadOnlyList<string> Ordered = [.. Enum.GetNames<T>().Select(ToKebab)];
        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>().ToFrozenDictionary(v => v, v => ToKebab(v.ToString()));
        public static readonly FrozenDictionary<string, T> ByWord = Enum.GetValues<T>().ToFrozenDictionary(v => ToKebab(v.ToString()), v => v);
        public static readonly FrozenDictionary<T, MeaningAttribute> Meanings = Enum.GetValues<T>().ToFrozenDictionary(v => v, v => MeaningOf(typeof(T), v.ToString()));
    }
}
