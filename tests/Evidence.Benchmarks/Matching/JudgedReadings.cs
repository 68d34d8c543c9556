using Evidence.Core.Text.Reading;
using Evidence.Tests;

namespace Evidence.Benchmarks.Matching;

/// <summary>Judged sentences as they are read, each after the one before it.</summary>
internal static class JudgedReadings
{
    /// <summary>The sentences of a set that can be checked and name a thing of the base.</summary>
    public static IEnumerable<(JudgedSentence Sentence, SentenceReading Reading)> Of(string file, SentenceReader reader)
    {
        var known = new HashSet<string>();
        foreach (JudgedSentence sentence in JudgedSentence.Load(file))
        {
            SentenceReading reading = reader.Read(sentence.Text, sentence.Before is { } before ? reader.Read(before, null, known) : null, known);
            if (reading.Uncheckable is null && reading.Mentions.Count > 0) yield return (sentence, reading);
        }
    }
}
