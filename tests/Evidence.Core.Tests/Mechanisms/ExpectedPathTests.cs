using Evidence.Core.Appraisal;
using Evidence.Core.Loading;
using Evidence.Core.Mechanisms;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Mechanisms;

/// <summary>The answers to the questions of expected-paths.tsv, typed by hand from data/ before the code.</summary>
public sealed class ExpectedPathTests
{
    private static readonly KnowledgeBase Base = DataFolder.Load(Repository.Data).ToKnowledgeBase();
    private static readonly CausalMap Map = new(Base, Appraiser.Appraise(Base));

    public static TheoryData<string, string, string, string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string, string, string, string>();
            foreach (string[] c in File.ReadLines(Repository.File("tests/Evidence.Core.Tests/Mechanisms/expected-paths.tsv")).Skip(1).Select(l => l.Split('\t')))
                rows.Add(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void FindPaths_QuestionOfTheTable_GivesWhatWasTypedByHand(string from, string to, string rank, string sign, string certainty, string weakest, string steps)
    {
        PathAnswer answer = Ask(from, to);
        switch (rank)
        {
            case "whole":
                Assert.True(answer.IsWholeInPeople);
                Assert.Null(answer.Broken);
                break;
            case "break":
                Assert.Equal(weakest, answer.Broken!.Missing.Claim);
                Assert.Equal(steps, Text(answer.Broken.Prefix));
                Assert.False(answer.IsWholeInPeople);
                break;
            default:
                MechanismPath path = answer.Paths[int.Parse(rank, System.Globalization.CultureInfo.InvariantCulture) - 1];
                Assert.Equal(steps, Text(path.Steps));
                Assert.Equal((sign, certainty, weakest), (path.Sign.Word(), path.Certainty.Word(), path.Weakest));
                break;
        }
    }

    [Theory]
    [InlineData("dysbiosis", "synovitis", false)]
    [InlineData("leaky gut", "joint pain", false)]
    [InlineData("fibre", "inflammation", false)]
    [InlineData("chronic stress", "arthritis", true)]
    [InlineData("menthol", "joint pain", false)]
    public void FindPaths_PeopleOnly_BreaksWhereTheEvidenceDoes(string from, string to, bool hasPath)
    {
        PathAnswer answer = Ask(from, to, peopleOnly: true);

        Assert.Equal(hasPath, answer.Paths.Count > 0);
        Assert.All(answer.Paths.SelectMany(p => p.Steps), s => Assert.Contains(Stratum.People, s.ShownIn));
        Assert.Equal(Ask(from, to).Broken?.Missing.Claim, answer.Broken?.Missing.Claim);
        if (!hasPath) Assert.Contains(answer.Notes, n => n.Contains("people", StringComparison.Ordinal));
    }

    private static PathAnswer Ask(string from, string to, bool peopleOnly = false) =>
        Map.FindPaths(new PathQuery { From = Map.Read(from).Concept!.Id, To = Map.Read(to).Concept!.Id, PeopleOnly = peopleOnly });

    private static string Text(IEnumerable<MechanismStep> steps) =>
        string.Join(' ', steps.Select(s => $"{s.Claim}:{(s.ShownIn.Count == 0 ? "-" : string.Join('+', s.ShownIn.Select(i => i.Word())))}"));
}
