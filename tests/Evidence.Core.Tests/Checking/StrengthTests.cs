using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Evidence.Core.Text.Reading;
using Evidence.Tests;
using Xunit.Abstractions;

namespace Evidence.Core.Tests.Checking;

/// <summary>How strongly a sentence speaks, against sentences of abstracts labelled by others; no sentence of theirs is kept here.</summary>
public sealed class StrengthTests(ITestOutputHelper output)
{
    private static readonly string[] Labels = ["none", "correlational", "conditional", "causal"];

    [SkippableFact]
    public void Grade_OfTheThirdKeptAside_IsAboveItsTarget()
    {
        string path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "bench", "causal-language", "dev.tsv"));
        Requirement.That(File.Exists(path), $"the labelled sentences are not at {path}");
        var aside = File.ReadLines(path).Skip(1).Select(l => l.Split('\t', 2)).Where(c => IsAside(c[1])).Select(c => (Label: Array.IndexOf(Labels, c[0]), Told: (int)StrengthReader.Read(c[1], WordReader.Read(c[1])).Grade)).ToArray();
        double[] f1 = [.. Enumerable.Range(0, 4).Select(c => F1(aside, c))];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{aside.Length} sentences kept aside: macro-F1 {f1.Average():0.000} ({string.Join(", ", Labels.Zip(f1, (l, f) => $"{l} {f:0.00}"))})"));

        Assert.True(f1.Average() >= 0.7, f1.Average().ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Tea drinking was associated with fewer falls.", "Correlational")]
    [InlineData("The new drug may reduce falls.", "Conditional")]
    [InlineData("The new drug reduced falls.", "Causal")]
    public void Grade_OfPlainSentences_IsWhatTheySay(string sentence, string grade)
    {
        (StrengthReader.Grade told, IReadOnlyList<Cue> reasons) = StrengthReader.Read(sentence, WordReader.Read(sentence));

        Assert.Equal(grade, told.ToString());
        Assert.NotEmpty(reasons);
    }

    // The third whose SHA-256, read as a number, can be divided by 3.
    private static bool IsAside(string sentence) => new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(sentence)), isUnsigned: true, isBigEndian: true) % 3 == 0;

    private static double F1((int Label, int Told)[] all, int of)
    {
        double hit = all.Count(a => a.Label == of && a.Told == of), told = all.Count(a => a.Told == of), labelled = all.Count(a => a.Label == of);
        return hit == 0 ? 0 : 2 * hit / (told + labelled);
    }
}
