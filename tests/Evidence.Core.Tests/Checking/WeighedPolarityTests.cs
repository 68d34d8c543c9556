using Evidence.Core.Checking;
using Evidence.Core.Checking.Matching;
using Evidence.Core.Checking.Matching.Weighing;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Tests.Checking;

/// <summary>Which of several near claims comes first, and what the words of a sentence say where a reading errs.</summary>
public sealed class WeighedPolarityTests(RealChecker real) : IClassFixture<RealChecker>
{
    [Theory]
    [InlineData("Blood endotoxin stays flat in mice that have been given LPS.", Verdict.Contradicted)]
    [InlineData("Experimental arthritis gets only a weak hold, or none at all, on rodents that were raised germ-free.", Verdict.Supported)]
    [InlineData("Mice can live under psychological stress for days on end without any sign of dysbiosis in the gut.", Verdict.Contradicted)]
    public void Check_ReadAsTheContrary_IsOverruledAndSaysWhy(string text, Verdict verdict)
    {
        CheckedSentence told = Check(text);

        Assert.Equal(verdict, told.Verdict);
    }

    [Fact]
    public void Check_WordsOverrule_StepNamesThemWithTheirLikelihood()
    {
        CheckedSentence told = Check("Blood endotoxin stays flat in mice that have been given LPS.");

        Assert.Contains(told.Steps, s => s.Contains("weighed together, say that it is not so", StringComparison.Ordinal) && s.Contains("% likely", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Dietary fibre raises short-chain fatty acids in mice.", Verdict.Supported)]
    [InlineData("Dietary fibre lowers short-chain fatty acids in mice.", Verdict.Contradicted)]
    [InlineData("In mice, butyrate eases arthritis.", Verdict.Supported)]
    [InlineData("In mice, butyrate does not ease arthritis.", Verdict.Contradicted)]
    public void Check_PlainSentence_IsNotOverruled(string text, Verdict verdict)
    {
        CheckedSentence told = Check(text);

        Assert.Equal(verdict, told.Verdict);
        Assert.DoesNotContain(told.Steps, s => s.Contains("weighed together", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Flaxseed eases rheumatoid arthritis.", "flaxseed-helps-ra")]
    [InlineData("In laboratory mice, the germ-free state lessens structural joint damage after a knee injury.", "germ-free-decreases-joint-damage")]
    public void Check_TwoClaimsNear_TheOneOnTheThingItselfComesFirst(string text, string claim) => Assert.Equal(claim, Check(text).Claims[0].Id);

    [Fact]
    public void RankFeatures_EveryOneHasItsName()
    {
        var fit = new ConceptFit(real.Records);
        var reader = new SentenceReader(real.Records);
        var shared = new MatchFeatures(real.Records, fit, new OtherDiseases(real.Records, fit));
        var matcher = new ClaimMatcher(real.Records, reader);
        SentenceReading reading = reader.Read("In mice, butyrate eases arthritis.", null, new HashSet<string>());
        SentenceTerms terms = shared.TermsOf(reading);

        List<Alignment> near = matcher.Candidates(reading, terms, matcher.Read(reading));

        Assert.NotEmpty(near);
        Assert.All(near, a => Assert.Equal(RankFeatures.Names.Count, new RankFeatures(shared).Of(reading, terms, a, near.Max(n => n.Score)).Length));
    }

    [Fact]
    public void PolarityFeatures_NameNoThingTheSentenceIsAbout()
    {
        var reader = new SentenceReader(real.Records);
        SentenceReading reading = reader.Read("In mice, butyrate eases arthritis.", null, new HashSet<string>());
        Alignment alignment = new ClaimMatcher(real.Records, reader).Read(reading).First(a => a.Profile.Claim.Id == "butyrate-decreases-arthritis");

        IEnumerable<string> features = PolarityFeatures.Of(reading, alignment.Profile, alignment.Subject!, alignment.Object!).Keys;

        Assert.Contains("-_S eas", features);
        Assert.DoesNotContain(features, f => f.Contains("butyr", StringComparison.Ordinal) || f.Contains("arthr", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_HoldEveryFeature()
    {
        Assert.Equal(RankFeatures.Names, Lexicon.Rows("rank-weights").Select(r => r[0]));
        Assert.Contains(Lexicon.Rows("polarity-weights"), r => r[0] == "~<against><not>");
    }

    [Fact]
    public void Likelihood_NoFeatureKnown_IsWhereTheSumsStart()
    {
        double likely = WeighedPolarity.Likelihood(["no such feature"]);

        Assert.InRange(likely, 0.01, 0.99);
        Assert.Equal(likely, WeighedPolarity.Likelihood([]), 9);
    }

    private CheckedSentence Check(string text) => real.Checker.Check(DraftReader.ReadText(text, DraftFormat.Text).Draft!).Sentences[0];
}
