using System.Globalization;
using System.Text.Json;
using Evidence.Tests;

namespace Evidence.Relevance.Tests;

/// <summary>The public SciFact set (Wadden et al., EMNLP 2020, in the BEIR form), read from beside the project where it is there.</summary>
internal static class SciFact
{
    private static string Folder => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "bench", "scifact"));

    public static bool IsThere => File.Exists(Path.Combine(Folder, "corpus.jsonl"));

    public static IEnumerable<(string Id, string Text)> Abstracts() =>
        Lines("corpus.jsonl").Select(d => (d.GetProperty("_id").GetString()!, d.GetProperty("title").GetString() + " " + d.GetProperty("text").GetString()));

    public static IReadOnlyDictionary<string, string> Queries() =>
        Lines("queries.jsonl").ToDictionary(q => q.GetProperty("_id").GetString()!, q => q.GetProperty("text").GetString()!);

    /// <summary>By query, the relevant abstracts.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> TrainingJudgements() =>
        File.ReadLines(Path.Combine(Folder, "qrels", "train.tsv")).Skip(1).Select(l => l.Split('\t'))
            .GroupBy(f => f[0], f => (Document: f[1], Grade: int.Parse(f[2], CultureInfo.InvariantCulture)))
            .ToDictionary(g => g.Key, g => (IReadOnlyDictionary<string, int>)g.ToDictionary(j => j.Document, j => j.Grade));

    private static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(Path.Combine(Folder, file)).Select(l => JsonDocument.Parse(l).RootElement);
}
