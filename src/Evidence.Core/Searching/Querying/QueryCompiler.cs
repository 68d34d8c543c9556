using Evidence.Core.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Evidence.Core.Searching.Querying;

/// <summary>Turns a query into Lucene's. The only class that knows both.</summary>
internal static class QueryCompiler
{
    private static readonly string[] TitleFields = [FieldNames.Title], ContentFields = [FieldNames.Title, FieldNames.Names, FieldNames.Body];

    /// <summary>The same query in Lucene's terms. Scores of parts side by side add up, so that each can be explained alone.</summary>
    public static Query Compile(SearchQuery query) => query switch
    {
        AllRecords => Unscored(new MatchAllDocsQuery()),
        TermQuery term => Best(Fields(term.Scope).Select(field => Weighted(Term(field, term.Term), Ranking.Weight(field))), Ranking.OtherFieldsShare),
        NearQuery near => Weighted(Best(Fields(near.Scope).Select(field => Weighted(Near(field, near), Ranking.Weight(field))), 0), near.Slop > 0 ? Ranking.NearWeight : 1),
        ConceptQuery { ConceptId: var id } => Best([Weighted(Term(FieldNames.Concept, id), Ranking.ConceptWeight), Weighted(Term(FieldNames.ConceptTitle, id), Ranking.ConceptInTitleWeight), Weighted(Term(FieldNames.ConceptBroad, id), Ranking.NarrowerConceptWeight), Weighted(Term(FieldNames.ConceptNamed, id), Ranking.NamedInTextWeight)], Ranking.OtherFieldsShare),
        KeyQuery { Key: var key } => Best([Weighted(Term(FieldNames.Key, key), Ranking.KeyWeight), Weighted(Term(FieldNames.CitedKey, key), Ranking.CitedKeyWeight)], 0),
        NameQuery name => Weighted(Term(FieldNames.WholeName, name.WholeName), name.Weight),
        ValueQuery value => Weighted(new ConstantScoreQuery(Any(value.Values.Select(v => Term(FieldNames.Facet(value.Facet), v)))), value.Weight),
        BestOf { Readings: var readings } => Best(readings.Select(Compile), Ranking.OtherFieldsShare),
        AllOf { Parts: var parts } => All(parts),
        Flat flat => Weighted(new ConstantScoreQuery(Compile(flat.Part)), flat.Weight),
        Combination combination => Compile(combination),
        _ => throw new ArgumentException($"No way to run {query.GetType().Name}.", nameof(query)),
    };

    private static BooleanQuery Compile(Combination combination)
    {
        var whole = new BooleanQuery();
        foreach (SearchQuery required in combination.Required) whole.Add(Compile(required), Occur.MUST);
        if (combination.Wanted.Count + combination.EnoughAlone.Count > 0)
        {
            // What lets a record in is one thing, what it scores another: one that came in by its name still scores for its words.
            BooleanQuery wanted = Any(combination.Wanted.Select(Compile)), either = Any(combination.EnoughAlone.Select(Compile));
            wanted.MinimumNumberShouldMatch = Math.Min(combination.AtLeast, combination.Wanted.Count);
            if (combination.Wanted.Count > 0) either.Add(wanted, Occur.SHOULD);
            whole.Add(Unscored(either), Occur.MUST);
            foreach (SearchQuery part in combination.Wanted.Concat(combination.EnoughAlone)) whole.Add(Compile(part), Occur.SHOULD);
        }
        else if (combination.Required.Count == 0) whole.Add(Unscored(new MatchAllDocsQuery()), Occur.MUST);
        foreach (SearchQuery preferred in combination.Preferred) whole.Add(Compile(preferred), Occur.SHOULD);
        foreach (SearchQuery excluded in combination.Excluded) whole.Add(Compile(excluded), Occur.MUST_NOT);
        return whole;
    }

    private static IReadOnlyList<string> Fields(TextScope scope) => scope switch { TextScope.Title => TitleFields, TextScope.Content => ContentFields, _ => FieldNames.Text };

    private static BooleanQuery Any(IEnumerable<Query> parts)
    {
        var query = new BooleanQuery();
        foreach (Query part in parts.Take(BooleanQuery.MaxClauseCount)) query.Add(part, Occur.SHOULD);
        return query;
    }

    private static BooleanQuery All(IEnumerable<SearchQuery> parts)
    {
        var query = new BooleanQuery();
        foreach (SearchQuery part in parts) query.Add(Compile(part), Occur.MUST);
        return query;
    }

    private static DisjunctionMaxQuery Best(IEnumerable<Query> queries, float share)
    {
        var best = new DisjunctionMaxQuery(share);
        foreach (Query query in queries) best.Add(query);
        return best;
    }

    private static PhraseQuery Near(string field, NearQuery near)
    {
        var phrase = new PhraseQuery { Slop = near.Slop };
        foreach ((string term, int position) in near.Terms) phrase.Add(new Term(field, term), position);
        return phrase;
    }

    private static Lucene.Net.Search.TermQuery Term(string field, string term) => new(new Term(field, term));

    private static Query Unscored(Query query) => Weighted(new ConstantScoreQuery(query), 0);

    private static Query Weighted(Query query, float weight)
    {
        query.Boost *= weight;
        return query;
    }
}
