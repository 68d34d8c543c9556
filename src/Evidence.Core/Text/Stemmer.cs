using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Evidence.Core.Text;

/// <summary>Reduces a word to its stem by the English Snowball rules (Porter 2, https://snowballstem.org). Thread-safe.</summary>
internal static class Stemmer
{
    private const int MaxRemembered = 50_000;
    private static readonly ConcurrentDictionary<string, string> Remembered = new(StringComparer.Ordinal);

    // The dictionary's own count takes all of its locks, which costs more than to stem.
    private static int _remembered;

    [ThreadStatic]
    private static EnglishStemmer? _stemmer;

    /// <summary>The stem of a folded word; words with digits and very short ones stay as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 4 || word.AsSpan().ContainsAnyInRange('0', '9') || !System.Text.Ascii.IsValid(word)) return word;
        if (Remembered.TryGetValue(word, out string? stem)) return stem;
        EnglishStemmer stemmer = _stemmer ??= new EnglishStemmer();
        stemmer.SetCurrent(word);
        stem = stemmer.Stem() && stemmer.Current.Length > 1 ? stemmer.Current : word;
        if (Volatile.Read(ref _remembered) < MaxRemembered && Remembered.TryAdd(word, stem)) Interlocked.Increment(ref _remembered);
        return stem;
    }
}
