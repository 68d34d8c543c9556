using System.Globalization;
using Evidence.Core.Text.Reading;
using Evidence.Tests;
using Xunit.Abstractions;

namespace Evidence.Core.Tests.Checking;

/// <summary>How strongly a sentence speaks, against sentences of abstracts labelled by others; no sentence of theirs is kept here.</summary>
public sealed class StrengthTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Grade_OfTheThirdKeptAside_IsAboveItsTarget()
    {
        string path = LabelledSentences.DefaultPath;
        Requirement.That(File.Exists(path), $"the labelled sentences are not at {path}");
        (int Label, int Told)[] aside = [.. LabelledSentences.ReadAside(path).Select(s => (s.Label, (int)StrengthReader.Read(s.Text, WordReader.Read(s.Text)).Grade))];
        double[] f1 = LabelledSentences.F1(aside);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{aside.Length} sentences kept aside: macro-F1 {f1.Average():0.000} ({string.Join(", ", LabelledSentences.Labels.Zip(f1, (l, f) => $"{l} {f:0.00}"))})"));

        Assert.True(f1.Average() >= 0.75, f1.Average().ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Tea drinking was associated with fewer falls.", "Correlational")]
    [InlineData("The new drug may reduce falls.", "Conditional")]
    [InlineData("The new drug reduced falls.", "Causal")]
    [InlineData("Larger studies are needed before lamps can be recommended.", "None")]
    [InlineData("Tea drinkers had a higher risk of falls than coffee drinkers.", "Correlational")]
    [InlineData("These findings suggest that the lamp might help to prevent falls.", "Conditional")]
    public void Grade_OfPlainSentences_IsWhatTheySay(string sentence, string grade)
    {
        (StrengthReader.Grade told, IReadOnlyList<Cue> reasons) = StrengthReader.Read(sentence, WordReader.Read(sentence));

        Assert.Equal(grade, told.ToString());
        Assert.NotEmpty(reasons);
    }

    [Fact]
    public void Features_OfWordsThatNoTableHolds_AreNone()
    {
        const string One = "In moss, amber lamps may reduce dust.", Other = "In wax, cobalt moths may reduce glow.";

        Assert.Equal(StrengthFeatures.Of(One, WordReader.Read(One)).Keys.Order(StringComparer.Ordinal), StrengthFeatures.Of(Other, WordReader.Read(Other)).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Features_OfKinds_AreTheSameForWordsOfOneKindAndKeepTheirWords()
    {
        const string One = "Lamps may, after all, reduce dust.", Other = "Lamps might, after all, prevent dust.";
        IReadOnlyDictionary<string, string> one = StrengthFeatures.Of(One, WordReader.Read(One)), other = StrengthFeatures.Of(Other, WordReader.Read(Other));

        Assert.Equal("may … reduce", one["kinds:MAY ACTING"]);
        Assert.Equal("might … prevent", other["kinds:MAY ACTING"]);
        Assert.DoesNotContain("clause:MAY ACTING", one.Keys);
        Assert.Contains("words:may ACTING", one.Keys);
        Assert.Contains("words:MAY prevent", other.Keys);
    }
}
