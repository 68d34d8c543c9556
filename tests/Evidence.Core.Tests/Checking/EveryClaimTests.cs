using Evidence.Core.Checking;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Xunit.Abstractions;

namespace Evidence.Core.Tests.Checking;

/// <summary>Every claim of the base as a sentence: its own words, and plain sentences made of its concepts' names and verbs that raise, lower or change nothing.</summary>
public sealed class EveryClaimTests(RealChecker real, ITestOutputHelper output) : IClassFixture<RealChecker>
{
    private static readonly string[] Raising = ["raises", "increases", "boosts", "pushes up", "drives up", "leads to more", "fuels", "brings about more", "ramps up", "promotes"];
    private static readonly string[] Lowering = ["lowers", "reduces", "lessens", "cuts", "brings down", "eases", "curbs", "dampens", "leads to less", "keeps down", "suppresses", "holds back"];
    private static readonly string[] Changeless = ["does not change", "has no effect on", "does nothing for", "leaves unchanged", "makes no difference to", "fails to affect"];

    private IEnumerable<Claim> Claims => real.Records.Claims.Where(c => c.Status != ClaimStatus.Attribution);

    [Fact]
    public void Check_OfAClaimsOwnText_FindsThatClaim()
    {
        Claim[] missed = [.. Claims.Where(c => Check(c.Text).Claims.Take(1).All(f => f.Id != c.Id))];
        output.WriteLine($"{missed.Length} of {Claims.Count()} do not find themselves first: {string.Join(", ", missed.Select(c => c.Id))}");

        Assert.True(missed.Length <= Claims.Count() * 0.04, string.Join('\n', missed.Select(c => c.Text)));
    }

    [Fact]
    public void Check_OfMadeSentences_KnowsTheClaimAndItsContrary()
    {
        var random = new Random(7);
        int all = 0;
        var wrong = new List<string>();
        foreach (Claim claim in Claims.Where(c => c.Sign is Sign.Raises or Sign.Lowers && c.Relation is Relation.Causes or Relation.ContributesTo or Relation.PreventsOrReduces))
        {
            string subject = Name(claim.Subject), target = Name(claim.Object);
            (string[] same, string[] contrary) = claim.Sign == Sign.Raises ? (Raising, Lowering) : (Lowering, Raising);
            foreach ((string[] verbs, bool agrees) in new[] { (same, true), (contrary, false), (Changeless, false) })
            {
                string text = $"{Beings(claim.Population)}{subject} {verbs[random.Next(verbs.Length)]} {target}.";
                CheckedSentence told = Check(text);
                bool isRight = told.Claims.Take(2).Any(f => f.Id == claim.Id) && told.Steps.Any(s => s.EndsWith(agrees ? "says the same." : "says the contrary.", StringComparison.Ordinal));
                all++;
                if (!isRight) wrong.Add($"{claim.Id}: {text} ({(told.Claims.Count > 0 ? told.Claims[0].Id : "-")})");
            }
        }

        output.WriteLine($"{all - wrong.Count} of {all} made sentences read right.\n{string.Join('\n', wrong)}");
        Assert.True(wrong.Count <= all * 0.04, string.Join('\n', wrong));

        string Name(string id)
        {
            Concept concept = real.Records.FindConcept(id)!;
            string[] names = [concept.Label, .. concept.Synonyms.Where(s => s is { Scope: SynonymScope.Exact, Ambiguous: false }).Select(s => s.Term)];
            return names[random.Next(names.Length)];
        }
    }

    private CheckedSentence Check(string text) => real.Checker.Check(DraftReader.ReadText(text, DraftFormat.Text).Draft!).Sentences[^1];

    private static string Beings(Population population) => population switch
    {
        Population.Animals => "In mice, ",
        Population.CellsOrTissue => "In cultured cells, ",
        Population.PeopleWithCondition => "In patients, ",
        Population.HealthyPeople => "In healthy people, ",
        Population.PeopleAtRisk => "In people at risk, ",
        _ => "",
    };
}
