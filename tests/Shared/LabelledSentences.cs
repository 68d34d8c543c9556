using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Evidence.Tests;

/// <summary>
/// Sentences of abstracts labelled by others with how strongly they speak (Yu, Li and Wang, EMNLP 2019), from a file that is not
/// part of this repository. The third whose SHA-256, read as a number, can be divided by 3 is kept aside.
/// </summary>
internal static class LabelledSentences
{
    /// <summary>The labels in the order of the weights.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["none", "correlational", "conditional", "causal"];

    public static string DefaultPath => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "bench", "causal-language", "dev.tsv"));

    public static IReadOnlyList<(int Label, string Text)> ReadAside(string path) => Read(path, isAside: true);

    public static IReadOnlyList<(int Label, string Text)> ReadForFitting(string path) => Read(path, isAside: false);

    /// <summary>F1 of each label.</summary>
    public static double[] F1(IReadOnlyList<(int Label, int Told)> all) => [.. Enumerable.Range(0, Labels.Count).Select(of =>
    {
        double hit = all.Count(a => a.Label == of && a.Told == of);
        return hit == 0 ? 0 : 2 * hit / (all.Count(a => a.Told == of) + all.Count(a => a.Label == of));
    })];

    private static (int Label, string Text)[] Read(string path, bool isAside) =>
        [.. File.ReadLines(path).Skip(1).Select(l => l.Split('\t', 2)).Where(c => IsAside(c[1]) == isAside).Select(c => (Labels.ToList().IndexOf(c[0]), c[1]))];

    private static bool IsAside(string sentence) => new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(sentence)), isUnsigned: true, isBigEndian: true) % 3 == 0;
}
