using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Core.Tests.Searching;

public sealed class ScoreTests(RealBase real) : IClassFixture<RealBase>
{
    [Theory]
    [InlineData("leaky gut")]
    [InlineData("does fish oil help joint pain in people")]
    [InlineData("RA probotics trial 2014")]
    [InlineData("dysbiosis -> gut permeability")]
    [InlineData("\"menthol\" AND NOT rats")]
    [InlineData("what lowers endotoxin in the blood")]
    [InlineData("10.1038/s41467-019-12873-4 gut")]
    [InlineData("Ann Rheum Dis 2021")]
    [InlineData("lactobac* organism:human")]
    public void Explanation_OfEveryHit_AddsUpToItsScore(string text)
    {
        IReadOnlyList<Hit> hits = real.Lease.Search(new SearchRequest { Text = text, PageSize = 30 }).Hits;

        Assert.NotEmpty(hits);
        foreach (Hit hit in hits)
        {
            HitExplanation why = real.Lease.Search(new SearchRequest { Text = text, PageSize = 30, Explain = hit.Id }).Explanation!;
            double sum = why.Parts.Sum(p => p.Score) * why.Factors.Aggregate(1.0, (product, f) => product * f.Factor);
            Assert.True(Math.Abs(sum - hit.Score) <= 0.001 * Math.Max(1, hit.Score), $"{hit.Id}: {sum} is not {hit.Score}");
            Assert.All(why.Parts, p => Assert.NotEqual("", p.Words));
        }
    }

    [Fact]
    public void Prior_SwitchedOff_ChangesScoresByItsFactorsAlone()
    {
        Hit on = real.Lease.Search(new SearchRequest { Text = "probiotics" }).Hits.First(h => h.Kind == RecordKind.Claim);
        Hit off = real.Lease.Search(new SearchRequest { Text = "probiotics", Off = [SearchRequest.PriorSwitch], PageSize = 100 }).Hits.First(h => h.Id == on.Id);

        Assert.InRange(on.Score / off.Score, 1, 1.08);
    }

    [Theory]
    [InlineData(SortOrder.Certainty)]
    [InlineData(SortOrder.Year)]
    [InlineData(SortOrder.Groups)]
    public void Sort_ByAKey_OrdersByItAndKeepsEveryHit(SortOrder order)
    {
        (int total, IEnumerable<Hit> hits) = real.Lease.SearchAll(new SearchRequest { Text = "gut", Sort = order });
        Hit[] sorted = [.. hits];

        Assert.Equal(total, sorted.Length);
        Assert.Equal(real.Lease.SearchAll(new SearchRequest { Text = "gut" }).Hits.Select(h => (h.Kind, h.Id)).Order(), sorted.Select(h => (h.Kind, h.Id)).Order());
        int[] keys = [.. sorted.Select(h => Key(h, order))];
        Assert.Equal(keys.OrderDescending(), keys);
    }

    private int Key(Hit hit, SortOrder order)
    {
        KnowledgeBase records = real.Lease.KnowledgeBase;
        return (order, hit.Kind) switch
        {
            (SortOrder.Certainty, _) => (int)(hit.Certainty ?? Certainty.NotRated),
            (SortOrder.Year, RecordKind.Study) => records.FindStudy(hit.Id)!.Year ?? 0,
            (SortOrder.Year, RecordKind.Claim) => records.FindClaim(hit.Id)!.Evidence.Max(e => records.StudyOf(e).Year) ?? 0,
            (SortOrder.Groups, RecordKind.Claim) => real.Lease.Appraisals[hit.Id].Main.Groups,
            (SortOrder.Groups, _) => -1,
            _ => 0,
        };
    }
}
