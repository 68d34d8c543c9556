using Evidence.Core.Checking;
using Evidence.Core.Checking.Matching;
using Evidence.Core.Checking.Matching.Weighing;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Tests.Checking;

/// <summary>Claims that no reading of a sentence gives, and what must not be taken for one.</summary>
public sealed class WeighedMatchTests(RealChecker real) : IClassFixture<RealChecker>
{
    [Theory]
    [InlineData("Acid blockers such as omeprazole aggravate the injury that anti-inflammatory painkillers do to the small bowel.", "ppi-increases-nsaid-enteropathy")]
    public void Check_BothSidesNearlyNamed_IsWeighed(string text, string claim)
    {
        CheckedSentence told = Check(text);

        Assert.Equal(claim, told.Claims[0].Id);
        Assert.Contains(told.Steps, s => s.Contains("likely", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Structural joint damage increases antibiotics in mice.")] // turned round
    [InlineData("Dietary emulsifiers sensitise the nerves that carry pain from the joint.")] // another thing acts
    [InlineData("Regulatory T cells speed up the absorption of pain patches through the skin.")] // something else acts on both
    [InlineData("Probiotics may help to bring the gut community back into balance.")] // "back" is no part of the body here
    [InlineData("Next week we turn to probiotics, and to what readers with osteoarthritis have asked us about them.")] // announces
    public void Check_OnlyWordsShared_IsNoMatch(string text) => Assert.Empty(Check(text).Claims);

    [Theory]
    [InlineData("Mice that get butyrate, a fatty acid that gut bacteria make, have milder arthritis.", Verdict.Supported)] // what explains a name states nothing
    [InlineData("Prevotella copri does not matter in mice, whose arthritis takes the same course.", Verdict.Contradicted)] // denied twice over is denied
    [InlineData("The gut flora of people with rheumatoid arthritis is not the same as that of people without it.", Verdict.Supported)]
    [InlineData("Gut bacteria look practically identical in people with osteoarthritis and in others.", Verdict.Contradicted)] // words of degree
    [InlineData("NSAID tablets pass through without disturbing the gut lining.", Verdict.Contradicted)]
    [InlineData("Mice treated with larazotide see their arthritis get worse.", Verdict.Contradicted)]
    [InlineData("Stool bacteria from people with rheumatoid arthritis aggravate joint inflammation in mice that have been primed for the disease.", Verdict.Supported)] // flora of the sick is a donor's
    [InlineData("Butyrate lowers arthritis in mice, whether taken with food or not.", Verdict.Supported)] // no word of sameness
    public void Check_SaidInAnotherWay_IsReadRightly(string text, Verdict verdict) => Assert.Equal(verdict, Check(text).Verdict);

    [Theory]
    [InlineData("—")]
    [InlineData("Butyrate")]
    [InlineData("Whether , or : not — without the very same .")]
    public void Check_HardlyASentence_IsNoFault(string text) => Assert.All(real.Checker.Check(DraftReader.ReadText(text, DraftFormat.Text).Draft!).Sentences, s => Assert.Empty(s.Claims));

    [Fact]
    public void Features_EveryOneHasItsName()
    {
        var fit = new ConceptFit(real.Records);
        var reader = new SentenceReader(real.Records);
        var features = new MatchFeatures(real.Records, fit, new OtherDiseases(real.Records, fit));
        SentenceReading reading = reader.Read("In mice, butyrate eases arthritis.", null, new HashSet<string>());
        var profile = new ClaimProfile(real.Records.Claims.First(c => c.Id == "butyrate-decreases-arthritis"), real.Records, reader);
        SentenceTerms terms = features.TermsOf(reading);

        double[] of = features.Of(reading, profile, terms).Values;

        Assert.Equal(MatchFeatures.Names.Count, of.Length);
        Assert.Equal(MatchFeatures.Names, Lexicon.Rows("match-weights").Select(r => r[0]));
        Assert.All(of, f => Assert.InRange(f, 0, 1.1));
    }

    private CheckedSentence Check(string text) => real.Checker.Check(DraftReader.ReadText(text, DraftFormat.Text).Draft!).Sentences[0];
}
