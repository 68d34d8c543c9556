using CsCheck;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Evidence.Core.Searching.Querying;

namespace Evidence.Core.Tests.Searching;

public sealed class QueryLanguageTests(RealBase real) : IClassFixture<RealBase>
{
    private static readonly Gen<string> Odd = Gen.OneOf(
        Gen.String, Gen.String[Gen.Char["ab \"()[]:*-→>=ANDORNT\\'“”…\u0000\uD800"], 0, 80],
        RandomQueries.Any("AND", "OR", "NOT", "(", ")", "\"", "->", "-", "ti", "[ti]", "[zz]", "year:", "year:2015..", "cause:x", "has:n", "gut*", "\"leaky gut\"", "butyrate").Array[0, 12].Select(p => string.Join(' ', p)));

    [Fact]
    public void Parse_AnyText_GivesATreeWithoutGrowing() => Odd.Sample(
        text =>
        {
            (QueryNode query, _) = QueryParser.Parse(text);
            Assert.True(Leaves(query).Count() <= text.Length, text);
        },
        iter: 5000);

    [Theory]
    [InlineData("a b", "words(a b)")]
    [InlineData("a AND b", "all!(words(a) words(b))")]
    [InlineData("a OR b c", "any(words(a) words(b c))")]
    [InlineData("(a OR b) AND NOT c", "all!(any(words(a) words(b)) not(words(c)))")]
    [InlineData("\"a b\" -c", "all(quoted(a b) not(words(c)))")]
    [InlineData("ab*", "prefix(ab)")]
    [InlineData("cause:x y", "all(cause=x words(y))")]
    [InlineData("journal:\"Nat Commun\"", "journal=Nat Commun")]
    [InlineData("Smith J[au] AND 2014[dp]", "all!(author=Smith J year=2014)")]
    [InlineData("a b -> c d", "all(arrow(a b|c d))")]
    [InlineData("a → b → c kind:claim", "all(arrow(a|b|c) kind=claim)")]
    [InlineData("https://doi.org/10.1000/x(1)2", "words(https://doi.org/10.1000/x(1)2)")]
    [InlineData("TNF-a", "words(TNF-a)")]
    [InlineData("rock and roll", "words(rock and roll)")]
    public void Parse_Text_FollowsTheGrammar(string text, string tree)
    {
        (QueryNode query, string? fault) = QueryParser.Parse(text);

        Assert.Null(fault);
        Assert.Equal(tree, Write(query));
    }

    [Theory]
    [InlineData("(a", "not closed")]
    [InlineData("a)", "never opened")]
    [InlineData("AND a", "AND")]
    [InlineData("a OR", "OR")]
    [InlineData("NOT", "NOT")]
    [InlineData("-> a", "arrow")]
    [InlineData("[ti]", "tag")]
    public void Parse_BrokenText_IsReadAsWordsWithTheReason(string text, string reason)
    {
        Assert.Contains(reason, QueryParser.Parse(text).Fault, StringComparison.Ordinal);
        Assert.Contains(Ask(text).Notes, n => n.Contains("plain words", StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_DeepNesting_IsRefusedWithoutOverflow() =>
        Assert.Contains("nested", QueryParser.Parse(new string('(', 1000) + "a" + new string(')', 1000)).Fault, StringComparison.Ordinal);

    [Fact]
    public void And_OfTwoWords_IsTheCutOfBoth() =>
        Assert.Equal(Ids("butyrate").Intersect(Ids("colitis")).Order(), Ids("butyrate AND colitis").Order());

    [Fact]
    public void Or_OfTwoWords_IsTheUnionOfBoth() =>
        Assert.Equal(Ids("\"menthol\"").Union(Ids("\"salicylate\"")).Order(), Ids("\"menthol\" OR \"salicylate\"").Order());

    [Fact]
    public void Not_OfAWord_TakesItOut() =>
        Assert.Equal(Ids("\"menthol\"").Except(Ids("\"patch\"")).Order(), Ids("\"menthol\" NOT patch").Order());

    [Fact]
    public void Not_Alone_IsEverythingElse() => Assert.Equal(Ask("").Total - Ask("\"mice\"").Total, Ask("NOT \"mice\"").Total);

    [Theory]
    [InlineData("cause:dysbiosis", "cause", "dysbiosis")]
    [InlineData("effect:\"joint pain\"", "effect", "joint-pain")]
    [InlineData("design:RCT", "design", "randomised-trial")]
    [InlineData("design:\"randomized trial\"", "design", "randomised-trial")]
    [InlineData("species:mice", "organism", "mouse")]
    [InlineData("has:notice", "has-notice", "yes")]
    [InlineData("journal:\"Ann Rheum Dis\"", "journal", "Annals of the Rheumatic Diseases")]
    [InlineData("journal:lancet", "journal", "The Lancet")]
    public void Field_AsPeopleWriteIt_NarrowsTheFacet(string text, string facet, string value)
    {
        SearchAnswer answer = Ask(text);

        Assert.Equal([(facet, value)], answer.TextFilters.Select(f => (f.Facet, Assert.Single(f.Values))));
        Assert.Equal(Ask("", [new FacetFilter(facet, value)]).Total, answer.Total);
        Assert.Equal("", answer.TextFilters[0].QueryWithout);
    }

    [Fact]
    public void Field_OneFacetTwiceWithAnd_WantsBoth()
    {
        IReadOnlyList<string> both = Ids("organism:human AND organism:mouse");

        Assert.NotEmpty(both);
        Assert.Equal(Ids("organism:human").Intersect(Ids("organism:mouse")).Order(), both.Order());
    }

    [Fact]
    public void Field_Unknown_IsReadAsWordsAndNamesTheNearest()
    {
        SearchAnswer answer = Ask("jurnal:nature");

        Assert.Contains(answer.Notes, n => n.Contains("'journal'", StringComparison.Ordinal));
        Assert.True(answer.Total > 0);
    }

    [Fact]
    public void Field_ValueThatNoRecordHas_IsReadAsWordsAndSaysSo() =>
        Assert.Contains(Ask("design:kohort").Notes, n => n.Contains("'cohort'", StringComparison.Ordinal));

    [Fact]
    public void Field_HasWhatMayBeMissing_IsTheContrary() =>
        Assert.Equal(real.Lease.KnowledgeBase.Studies.Count(s => s.Doi is not null), Ask("has:doi", [new FacetFilter("kind", "study")]).Total);

    [Fact]
    public void Prefix_OfAWord_FindsWhateverBeginsSo()
    {
        IReadOnlyList<string> found = Ids("lactobacill*");

        Assert.Superset(Ids("\"lactobacillus\"").ToHashSet(), found.ToHashSet());
        Assert.NotEmpty(found);
    }

    [Fact]
    public void Arrow_BetweenConcepts_PutsClaimsInTheseRolesFirst()
    {
        SearchAnswer answer = Ask("dysbiosis -> gut permeability");

        Claim first = real.Lease.KnowledgeBase.FindClaim(answer.Hits[0].Id)!;
        Assert.Equal(("dysbiosis", "gut-permeability"), (first.Subject, first.Object));
        Assert.Equal(["dysbiosis", "gut-permeability"], answer.Mechanism!.Steps.Select(s => s.ConceptId));
        Assert.Equal(Ask("cause:dysbiosis effect:gut-permeability kind:claim").Total, answer.Mechanism.Exact);
        Assert.Equal(["gut-permeability", "dysbiosis"], Ask("gut permeability -> dysbiosis").Mechanism!.Steps.Select(s => s.ConceptId));
    }

    [Theory]
    [InlineData("how does leaky gut affect joint pain", "gut-permeability", "joint-pain")]
    [InlineData("what raises IL-17?", null, "il-17")]
    [InlineData("can stress worsen arthritis", "stress", "arthritis")]
    public void Question_OfWhatActsOnWhat_IsReadByRole(string text, string? cause, string effect)
    {
        MechanismReading? mechanism = Ask(text).Mechanism;

        Assert.NotNull(mechanism);
        if (cause is null) Assert.Null(mechanism.Steps[0].ConceptId);
        else Assert.Contains(cause, mechanism.Steps[0].ConceptId, StringComparison.Ordinal);
        Assert.Equal(effect, mechanism.Steps[1].ConceptId);
    }

    [Fact]
    public void Switch_OfAConcept_SearchesTheWordsAlone()
    {
        SearchAnswer on = Ask("leaky gut");
        SearchAnswer off = real.Lease.Search(new SearchRequest { Text = "leaky gut", Off = [Assert.Single(on.Expansions).Switch] });

        Assert.True(off.Total < on.Total);
        Assert.False(Assert.Single(off.Expansions).IsOn);
    }

    [Fact]
    public void Correction_OfAMistypedWord_IsUsedShownAndSwitchedOff()
    {
        SearchAnswer corrected = Ask("probotics");
        Correction correction = Assert.Single(corrected.Corrections);

        Assert.Equal(("probotics", "probiotics"), (correction.Typed, correction.Corrected));
        Assert.Equal("probiotics", corrected.Hits[0].Id);
        Assert.Equal(0, real.Lease.Search(new SearchRequest { Text = "probotics", Off = [correction.Switch] }).Total);
        Assert.Empty(Ask("IL-99x").Corrections);
    }

    [Fact]
    public void WaysOut_WhenNothingIsFound_EachFindSomething()
    {
        SearchAnswer answer = Ask("menthol", [new FacetFilter("organism", "pig"), new FacetFilter("verdict", "contradicted")]);

        Assert.Equal(0, answer.Total);
        Assert.NotEmpty(answer.WaysOut);
        Assert.All(answer.WaysOut, w => Assert.Equal(w.Total, Ask(w.Query, [.. w.Filters]).Total));
    }

    [Fact]
    public void Search_TenKilobytes_AnswersWithANote()
    {
        string text = string.Join(" OR ", Enumerable.Range(0, 1500).Select(i => $"w{i}*"));

        Assert.True(text.Length > 10_000);
        Assert.Contains(Ask(text).Notes, n => n.Contains("2000", StringComparison.Ordinal));
    }

    private static IEnumerable<QueryNode> Leaves(QueryNode node) => node switch
    {
        AllNode all => all.Parts.SelectMany(Leaves),
        AnyNode any => any.Parts.SelectMany(Leaves),
        NotNode not => Leaves(not.Part),
        _ => [node],
    };

    private static string Write(QueryNode node) => node switch
    {
        WordsNode w => $"words({w.Text})",
        QuotedNode q => $"quoted({q.Text})",
        PrefixNode p => $"prefix({p.Text})",
        FieldNode f => $"{f.Field}={f.Value}",
        NotNode n => $"not({Write(n.Part)})",
        AllNode a => $"all{(a.IsDemanded ? "!" : "")}({string.Join(' ', a.Parts.Select(Write))})",
        AnyNode a => $"any({string.Join(' ', a.Parts.Select(Write))})",
        ArrowNode a => $"arrow({string.Join('|', a.Steps)})",
        _ => "?",
    };

    private SearchAnswer Ask(string text, FacetFilter[]? filters = null) => real.Lease.Search(new SearchRequest { Text = text, Filters = filters ?? [] });

    private IReadOnlyList<string> Ids(string text) => [.. real.Lease.SearchAll(new SearchRequest { Text = text }).Hits.Select(h => $"{h.Kind}/{h.Id}")];
}
