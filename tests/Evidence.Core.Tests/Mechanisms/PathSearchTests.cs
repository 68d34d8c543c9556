using CsCheck;
using Evidence.Core.Mechanisms;
using Evidence.Core.Model;
using Xunit.Abstractions;

namespace Evidence.Core.Tests.Mechanisms;

/// <summary>The path search against <see cref="EveryPath"/>, which was written separately and shares no type with it but the edge.</summary>
public sealed class PathSearchTests(ITestOutputHelper output)
{
    private static readonly PathSign[] Signs = Enum.GetValues<PathSign>();
    private static readonly Certainty[] Levels = Enum.GetValues<Certainty>();

    private static readonly Gen<MechanismEdge[]> Graphs =
        from nodes in Gen.Int[2, 12]
        from edges in Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1], Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 5], Gen.Int[0, 7]).Array[0, 40]
        select edges.Where(e => e.Item1 != e.Item2).Select((e, i) => new MechanismEdge($"n{e.Item1:00}", $"n{e.Item2:00}", $"c{(i * 7) % 41:00}")
        {
            Sign = Signs[e.Item3],
            Certainties = [Levels[e.Item4], Levels[e.Item5], Certainty.NotRated],
            Own = Stratum.Animals,
            Basis = e.Item6 == 5 ? null : (StepBasis)e.Item6,
            ShownIn = e.Item7 % 2 == 0 ? [Stratum.People] : [],
            ContradictedIn = e.Item7 == 7 ? [Stratum.People] : [],
            KindOf = e.Item7 == 6 ? "kind" : null,
        }).ToArray();

    private static readonly Gen<PathQuery> Queries =
        from steps in Gen.Int[1, 7]
        from switches in Gen.Int[0, 31]
        from through in Gen.Int[0, 20]
        from without in Gen.Int[0, 20]
        from least in Gen.Int[0, 12]
        select new PathQuery
        {
            From = "n00",
            To = "n01",
            MaxSteps = steps,
            Limit = 100,
            In = (switches & 16) != 0 ? Stratum.Animals : Stratum.People,
            PeopleOnly = (switches & 3) == 3,
            ShownOnly = (switches & 12) == 12,
            WithContradicted = (switches & 1) != 0,
            WithKinds = (switches & 4) != 0,
            EndsAtKinds = (switches & 8) != 0,
            Through = through < 12 && through % 3 == 0 ? $"n{through:00}" : null,
            Without = without is > 1 and < 12 ? [$"n{without:00}"] : [],
            AtLeast = least == 1 ? Certainty.Low : null,
        };

    [Fact]
    public void Best_RandomGraphs_GivesTheSamePathsInTheSameOrderAsEveryPath()
    {
        int withPaths = 0, withMany = 0;
        Gen.Select(Graphs, Queries).Sample(
            (edges, query) =>
            {
                IReadOnlyList<string> expected = EveryPath.Ranked(edges, query.From, query.To, query.MaxSteps, query.In, query.PeopleOnly, query.ShownOnly, query.WithContradicted, query.WithKinds, query.EndsAtKinds, query.Without, query.Through, query.AtLeast);
                (IReadOnlyList<MechanismEdge[]> paths, bool hasMore, bool isComplete) = PathSearch.Best(new MechanismGraph(edges), query);

                Assert.True(isComplete);
                Assert.Equal(expected.Count > query.Limit, hasMore);
                Assert.Equal(expected.Take(query.Limit), paths.Select(EveryPath.Text));
                if (expected.Count > 0) Interlocked.Increment(ref withPaths);
                if (expected.Count > 5) Interlocked.Increment(ref withMany);
            },
            iter: 3000);

        // The comparison is worth nothing where there is nothing to compare.
        output.WriteLine($"{withPaths} of 3000 graphs held a path, {withMany} more than five.");
        Assert.True(withPaths > 300 && withMany > 30, $"{withPaths} graphs held a path, {withMany} more than five");
    }

    [Fact]
    public void Best_FewerAskedFor_GivesTheFirstOfAll() => Gen.Select(Graphs, Queries, Gen.Int[1, 5]).Sample(
        (edges, query, limit) =>
        {
            var graph = new MechanismGraph(edges);
            IReadOnlyList<MechanismEdge[]> all = PathSearch.Best(graph, query).Paths, few = PathSearch.Best(graph, query with { Limit = limit }).Paths;

            Assert.Equal(all.Take(limit).Select(EveryPath.Text), few.Select(EveryPath.Text));
        },
        iter: 500);

    [Fact]
    public void LongestInPeople_RandomGraphs_IsThatOfEveryPath() => Gen.Select(Graphs, Queries).Sample(
        (edges, query) =>
        {
            (int Shown, int Length)? expected = EveryPath.LongestInPeople(edges, query.From, query.To, query.MaxSteps, query.In, query.WithContradicted, query.WithKinds, query.EndsAtKinds, query.Without, query.Through);
            (MechanismEdge[] Shown, MechanismEdge[] After)? found = PathSearch.LongestInPeople(new MechanismGraph(edges), query);

            Assert.Equal(expected is null, found is null);
            if (found is not { } longest) return;
            Assert.Equal(expected!.Value.Shown == expected.Value.Length, longest.After.Length == 0);
            if (longest.After.Length > 0) Assert.Equal(expected.Value.Shown, longest.Shown.Length);
            Assert.All(longest.Shown, e => Assert.Contains(Stratum.People, e.ShownIn));
            if (longest.After.Length > 0) Assert.DoesNotContain(Stratum.People, longest.After[0].ShownIn);
        },
        iter: 2000);

    [Fact]
    public void Sign_OfAnyPath_IsTheProductOfItsSteps() => Gen.Int[0, 3].Array[1, 8].Sample(picks =>
    {
        PathSign[] signs = [.. picks.Select(p => Signs[p])];
        int lowers = signs.Count(s => s == PathSign.Lowers);
        PathSign expected = signs.Contains(PathSign.None) ? PathSign.None : signs.Contains(PathSign.Mixed) ? PathSign.Mixed : lowers % 2 == 0 ? PathSign.Raises : PathSign.Lowers;

        Assert.Equal(expected, signs.Product());
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Edge_WithoutAClaim_CannotExist(string? claim) =>
        Assert.ThrowsAny<ArgumentException>(() => new MechanismEdge("a", "b", claim!) { Sign = PathSign.Raises });

    [Fact]
    public void Edge_OfTheModel_HasNoOtherWayToComeIntoBeing()
    {
        System.Reflection.ConstructorInfo[] open = [.. typeof(MechanismEdge).GetConstructors()];

        Assert.Equal(["from", "to", "claim"], Assert.Single(open).GetParameters().Select(p => p.Name));
        Assert.Null(typeof(MechanismEdge).GetProperty(nameof(MechanismEdge.Claim))!.SetMethod);
    }

    [Fact]
    public void Best_Ring_IsNotWalkedForEver()
    {
        string[] names = ["n00", "n02", "n03", "n01"];
        MechanismEdge[] edges = [.. names.SelectMany(a => names.Where(b => a != b).Select(b => new MechanismEdge(a, b, $"{a}-{b}") { Sign = PathSign.Raises, Basis = StepBasis.Shown }))];
        var query = new PathQuery { From = "n00", To = "n01", MaxSteps = 8 };
        IReadOnlyList<MechanismEdge[]> paths = PathSearch.Best(new MechanismGraph(edges), query).Paths;
        IReadOnlyList<MechanismEdge[]> loops = PathSearch.Loops(new MechanismGraph(edges), query, paths);

        Assert.Equal(5, paths.Count);
        Assert.NotEmpty(loops);
        Assert.All(loops, loop => Assert.Equal(loop[0].From, loop[^1].To));
        Assert.Equal(loops.Count, loops.Select(l => string.Join(' ', l.Select(e => e.Claim).Order())).Distinct().Count());
    }
}
