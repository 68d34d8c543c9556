using System.Globalization;
using CsCheck;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Core.Tests.Searching;

public sealed class SearchTests(RealBase real) : IClassFixture<RealBase>
{
    private const int Everything = SearchRequest.MaxPageSize;

    [Theory]
    [InlineData("leaky gut")]
    [InlineData("")]
    [InlineData("butyrate -mice")]
    public void Search_PageByPage_GivesEveryHitOnceInOneOrder(string text)
    {
        var ids = new List<string>();
        int total = Ask(text).Total;
        for (int page = 1; ids.Count < total; page++)
        {
            IReadOnlyList<Hit> hits = Ask(text, page: page, size: 17).Hits;
            Assert.NotEmpty(hits);
            ids.AddRange(hits.Select(h => $"{h.Kind}/{h.Id}"));
        }

        Assert.Equal(total, ids.Distinct().Count());
        Assert.Empty(Ask(text, page: 1000).Hits);
    }

    [Fact]
    public void Search_EqualScores_StandInTheOrderOfIds()
    {
        IReadOnlyList<Hit> hits = Ask("", size: Everything).Hits;
        foreach (IGrouping<double, Hit> same in hits.GroupBy(h => h.Score)) Assert.Equal(same.Select(h => h.Id).Order(StringComparer.Ordinal), same.Select(h => h.Id));
    }

    [Fact]
    public void Facets_UnderAnyFilters_EqualACountByHand()
    {
        IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> all = Ask("").Facets;
        FacetFilter[] every = [.. all.SelectMany(f => f.Value.Select(v => new FacetFilter(f.Key, v.Value)))];
        Gen.Int[0, every.Length - 1].Select(i => every[i]).Array[0, 3].Sample(
            chosen =>
            {
                SearchAnswer answer = Ask("arthritis", chosen);
                foreach (string facet in FacetNames.All)
                {
                    FacetFilter[] others = [.. chosen.Where(f => f.Facet != facet)];
                    foreach (FacetCount count in answer.Facets[facet].Take(3))
                        Assert.Equal(count.Count, Ask("arthritis", [.. others, new FacetFilter(facet, count.Value)]).Total);
                }
            },
            iter: 60, threads: 1);
    }

    [Fact]
    public void Facets_Values_AreVocabularyWordsOrIds()
    {
        IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> facets = Ask("").Facets;

        Assert.Equal(FacetNames.All.Order(StringComparer.Ordinal), facets.Keys.Order(StringComparer.Ordinal));
        Assert.All(facets["design"], v => Assert.True(Vocabulary.TryParse(v.Value, out Design _), v.Value));
        Assert.All(facets["verdict"], v => Assert.True(Vocabulary.TryParse(v.Value, out Verdict _), v.Value));
        Assert.All(facets["cause"], v => Assert.NotNull(real.Lease.KnowledgeBase.FindConcept(v.Value)));
        Assert.Contains(facets["missing"], v => v.Value == "n");
    }

    [Theory]
    [InlineData("2010..2015", 2010, 2015)]
    [InlineData("..2005", 0, 2005)]
    [InlineData("2020..", 2020, 9999)]
    public void Search_YearRange_GivesStudiesOfThoseYears(string range, int from, int to)
    {
        SearchAnswer answer = Ask("", [new FacetFilter("year", range), new FacetFilter("kind", "study")], size: Everything);

        Assert.NotEmpty(answer.Hits);
        Assert.All(answer.Hits, h => Assert.InRange(real.Lease.KnowledgeBase.FindStudy(h.Id)!.Year!.Value, from, to));
        Assert.Equal(real.Lease.KnowledgeBase.Studies.Count(s => s.Year >= from && s.Year <= to), answer.Total);
    }

    [Fact]
    public void Search_UnknownFacet_Throws() => Assert.Throws<ArgumentException>(() => Ask("x", [new FacetFilter("colour", "red")]));

    [Theory]
    [InlineData("10.1038/s41467-019-12873-4")]
    [InlineData("https://doi.org/10.1038/s41467-019-12873-4")]
    [InlineData("doi:10.1038/S41467-019-12873-4")]
    [InlineData("boer-2019-natcommun")]
    public void Search_Identifier_GivesItsStudyFirst(string text)
    {
        Study boer = real.Lease.KnowledgeBase.FindStudy("boer-2019-natcommun")!;
        Assert.Equal("10.1038/s41467-019-12873-4", boer.Doi);
        Assert.Equal(boer.Id, Ask(text).Hits[0].Id);
    }

    [Fact]
    public void Search_EveryPubMedNumber_GivesItsStudyFirst() =>
        Assert.All(real.Lease.KnowledgeBase.Studies.Where(s => s.Pmid is not null), s => Assert.Equal(s.Id, Ask($"pmid:{s.Pmid}").Hits[0].Id));

    [Fact]
    public void Search_LayName_IsReadAsItsConceptAndShown()
    {
        SearchAnswer answer = Ask("poop transplant");

        Assert.Equal("faecal-microbiota-transfer", Assert.Single(answer.Expansions).ConceptId);
        Assert.Contains(answer.Hits, h => h.Id == "fmt-treats-arthritis");
    }

    [Fact]
    public void Search_AnyText_AnswersWithHighlightsInsideTheTexts() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["abeilst -\":*()[]/\\'αé…0123456789"], 0, 60]).Sample(
            text =>
            {
                SearchAnswer answer = Ask(text, size: 5);
                foreach (Hit hit in answer.Hits)
                {
                    Assert.All(hit.Highlights, r => Assert.InRange(r.Start + r.Length, 1, hit.Snippet.Length));
                    Assert.All(hit.TitleHighlights, r => Assert.InRange(r.Start + r.Length, 1, hit.Title.Length));
                }
            },
            iter: 2000);

    [Fact]
    public void Search_FiveThousandWords_IsReadWithinItsLimitsAndSaysSo()
    {
        SearchAnswer answer = Ask(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"word{i}")));

        Assert.Contains(answer.Notes, n => n.Contains("2000", StringComparison.Ordinal));
        Assert.Contains(answer.Notes, n => n.Contains("parts", StringComparison.Ordinal));
    }

    [Fact]
    public void Search_UnderTurkishCulture_AnswersTheSame()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string[] expected = [.. Ask("INFLAMMATION IL-17").Hits.Select(h => h.Id)];
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(expected, Ask("INFLAMMATION IL-17").Hits.Select(h => h.Id));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Search_Cancelled_Throws() =>
        Assert.ThrowsAny<OperationCanceledException>(() => real.Lease.Search(new SearchRequest { Text = "gut" }, new CancellationToken(canceled: true)));

    [Fact]
    public void Search_DeadlinePassed_SaysThatTheCountsAreTooLow()
    {
        SearchAnswer answer = real.Lease.Search(new SearchRequest { Text = "gut", Deadline = TimeSpan.Zero });

        Assert.False(answer.Coverage.IsComplete);
        Assert.Contains(answer.Notes, n => n.Contains("too low", StringComparison.Ordinal));
    }

    [Fact]
    public void Search_ManyAtOnce_AnswerAsOneAfterAnother()
    {
        string[] texts = ["leaky gut", "LPS", "butyrate", "menthol patch", "probiotics rheumatoid arthritis"];
        string[][] alone = [.. texts.Select(t => Ask(t).Hits.Select(h => h.Id).ToArray())];

        Parallel.For(0, 200, i => Assert.Equal(alone[i % texts.Length], Ask(texts[i % texts.Length]).Hits.Select(h => h.Id)));
    }

    private SearchAnswer Ask(string text, FacetFilter[]? filters = null, int page = 1, int size = 20) =>
        real.Lease.Search(new SearchRequest { Text = text, Filters = filters ?? [], Page = page, PageSize = size });
}
