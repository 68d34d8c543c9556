using System.Globalization;

namespace Evidence.Benchmarks;

/// <summary>
/// The documents of a corpus as records of PubMed with what facets need: years from 1990 to 2025, more of them late; 2,000
/// journals of which few have most; publication types. Made up by the number of the document, so always the same.
/// </summary>
internal static class MadeReferences
{
    private const int Journals = 2000;
    private const int FirstYear = 1990;
    private const int Years = 36;
    private static readonly string[] Types = ["Journal Article", "Journal Article", "Journal Article", "Review", "Randomized Controlled Trial", "Meta-Analysis", "Case Reports", "Editorial"];

    /// <summary>Writes the first so many documents of a corpus as NBIB; one abstract in ten is left out.</summary>
    public static void Write(string corpus, int count, string file)
    {
        using var lines = new CorpusLines(corpus);
        using var writer = new StreamWriter(file);
        for (int i = 0; i < count && lines.Next() is { } line; i++)
        {
            double drawn = ((uint)i * 2654435761u) / (double)uint.MaxValue, other = ((uint)i * 2246822519u) / (double)uint.MaxValue;
            int journal = (int)Math.Pow(Journals, drawn), year = FirstYear + (int)(Years * Math.Sqrt(other));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"PMID- {i + 1}\nTI  - {line.Title}\nJT  - Journal number {journal}\nDP  - {year}\nPT  - {Types[(i * 31) % Types.Length]}\n"));
            if (i % 10 != 0) writer.Write($"AB  - {line.Text}\n");
            writer.Write('\n');
        }
    }
}
