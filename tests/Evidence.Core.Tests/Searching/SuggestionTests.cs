using CsCheck;
using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Core.Tests.Searching;

public sealed class SuggestionTests(RealBase real) : IClassFixture<RealBase>
{
    [Theory]
    [InlineData("leaky", "gut-permeability")]
    [InlineData("omega 3", "omega-3")]
    [InlineData("TNF-α", "tnf")]
    [InlineData("faecal micro", "faecal-microbiota-transfer")]
    [InlineData("Alipour", "alipour-2014-ijrd")]
    public void Suggest_BeginningOfAName_OffersItsRecord(string text, string id) =>
        Assert.Contains(real.Lease.Suggest(text), s => s.Id == id);

    [Fact]
    public void Suggest_AnyBeginning_IsThatOfAWordOfTheName()
    {
        string[] names = [.. real.Lease.KnowledgeBase.Concepts.SelectMany(c => c.Names).Concat(real.Lease.KnowledgeBase.Claims.Select(c => c.Text))];
        Gen.Select(Gen.Int[0, names.Length - 1], Gen.Int[1, 12], (i, length) => names[i][..Math.Min(length, names[i].Length)].Trim()).Where(t => t.Length > 0 && char.IsLetterOrDigit(t[0])).Sample(
            text =>
            {
                IReadOnlyList<Suggestion> found = real.Lease.Suggest(text, 20);
                Assert.NotEmpty(found);
                Assert.Equal(found.Count, found.Select(s => (s.Kind, s.Id)).Distinct().Count());
                Assert.All(found, s => Assert.True(s.Start == 0 || !char.IsLetterOrDigit(s.Name[s.Start - 1]), s.Name));
            },
            iter: 500);
    }

    [Fact]
    public void Suggest_ManyNames_GivesTheWeightiestOfAll()
    {
        // Asking for one must give the first of asking for all.
        foreach (string text in new[] { "a", "g", "in mice", "arthritis", "b" })
            Assert.Equal(real.Lease.Suggest(text, 1000)[0], Assert.Single(real.Lease.Suggest(text, 1)));
    }

    [Fact]
    public void Suggest_OddText_GivesNothingAndDoesNotThrow() =>
        Gen.String.Sample(text => Assert.True(real.Lease.Suggest(text, 5).Count <= 5), iter: 500);

    [Fact]
    public void Neighbours_OfEveryClaim_AreOthersAndTheOtherSideIsContrary()
    {
        foreach (Claim claim in real.Lease.KnowledgeBase.Claims)
        {
            ClaimNeighbours neighbours = real.Lease.Neighbours(claim);
            Assert.DoesNotContain(neighbours.Similar.Concat(neighbours.OtherSide), n => n.Claim.Id == claim.Id);
            Assert.Superset(claim.Opposite.ToHashSet(), neighbours.OtherSide.Select(n => n.Claim.Id).ToHashSet());
            Assert.Empty(neighbours.Similar.Select(n => n.Claim.Id).Intersect(neighbours.OtherSide.Select(n => n.Claim.Id)));
        }
    }
}
