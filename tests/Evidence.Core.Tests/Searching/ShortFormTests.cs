using Evidence.Core.Searching;

namespace Evidence.Core.Tests.Searching;

public sealed class ShortFormTests(RealBase real) : IClassFixture<RealBase>
{
    [Theory]
    [InlineData("RA", "RA", "rheumatoid-arthritis")]
    [InlineData("RA gut bacteria", "RA", "rheumatoid-arthritis")]
    [InlineData("probiotics for OA", "OA", "osteoarthritis")]
    [InlineData("FMT", "FMT", "faecal-microbiota-transfer")]
    [InlineData("does FMT help PsA", "FMT", "faecal-microbiota-transfer")]
    [InlineData("LPS TLR4", "LPS", "lps")]
    [InlineData("SCFA", "SCFA", "scfa")]
    [InlineData("CIA mice", "CIA", "cia")]
    [InlineData("LPS -> TNF", "LPS", "lps")]
    [InlineData("AIA rats", "AIA", "antigen-induced-arthritis")]
    public void Search_ShortFormWithSeveralMeanings_UsesTheLikelyOneAndAsksBack(string text, string phrase, string concept)
    {
        SearchAnswer answer = Ask(text);
        Ambiguity ambiguity = answer.Ambiguities.First(a => a.Phrase == phrase);

        Assert.Equal(concept, ambiguity.ConceptId);
        Assert.True(ambiguity.IsOn);
        Assert.Contains(real.Lease.KnowledgeBase.ClaimsOfConcept(concept), c => answer.Hits.Any(h => h.Id == c.Id) || answer.Hits.Any(h => h.Id == concept));
        Assert.All(ambiguity.Others, o =>
        {
            Assert.DoesNotContain(Ask(o.Query).Ambiguities, a => a.Phrase == phrase);
            Assert.Contains(o.Label, o.Query, StringComparison.Ordinal);
        });
        SearchAnswer letters = real.Lease.Search(new SearchRequest { Text = text, Off = [ambiguity.Switch] });
        Assert.False(letters.Ambiguities.First(a => a.Phrase == phrase).IsOn);
    }

    private SearchAnswer Ask(string text) => real.Lease.Search(new SearchRequest { Text = text, PageSize = 50 });
}
