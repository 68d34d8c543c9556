using Evidence.Core.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Evidence.Core.Searching.Querying;

/// <summary>Turns a query into Lucene's. The only class that knows both.</summary>
internal static class QueryCompiler
{
    public static Query Compile(SearchQuery query) => query switch
    {
        AllRecords => new MatchAllDocsQuery(),
        TermQuery { Term: var term } => Best(FieldNames.Text.Select(field => Weighted(Term(field, term), Ranking.Weight(field))), Ranking.OtherFieldsShare),
        NearQuery near => Best(FieldNames.Text.Select(field => Weighted(Near(field, near), Ranking.Weight(field))), 0),
        ConceptQuery { ConceptId: var id } => Best([Weighted(Term(FieldNames.Concept, id), Ranking.ConceptWeight), Weighted(Term(FieldNames.ConceptBroad, id), Ranking.NarrowerConceptWeight), Weighted(Term(FieldNames.ConceptNamed, id), Ranking.NamedInTextWeight)], Ranking.OtherFieldsShare),
        KeyQuery { Key: var key } => Best([Weighted(Term(FieldNames.Key, key), Ranking.KeyWeight), Weighted(Term(FieldNames.CitedKey, key), Ranking.CitedKeyWeight)], 0),
        NameQuery name => Weighted(Term(FieldNames.WholeName, name.WholeName), name.Weight),
        BestOf { Readings: var readings } => Best(readings.Select(Compile), Ranking.OtherFieldsShare),
        AllOf { Parts: var parts } => Boolean(parts, Occur.MUST),
        Combination combination => Compile(combination),
        _ => throw new ArgumentException($"No way to run {query.GetType().Name}.", nameof(query)),
    };

    private static BooleanQuery Compile(Combination combination)
    {
        BooleanQuery wanted = Boolean(combination.Wanted, Occur.SHOULD);
        wanted.MinimumNumberShouldMatch = Math.Min(combination.AtLeast, combination.Wanted.Count);
        BooleanQuery either = Boolean(combination.EnoughAlone, Occur.SHOULD);
        either.Add(combination.Wanted.Count == 0 ? new MatchAllDocsQuery() : wanted, Occur.SHOULD);
        var whole = new BooleanQuery { { either, Occur.MUST } };
        foreach (SearchQuery preferred in combination.Preferred) whole.Add(Weighted(Compile(preferred), preferred is NearQuery ? Ranking.NearWeight : 1), Occur.SHOULD);
        foreach (SearchQuery excluded in combination.Excluded) whole.Add(Compile(excluded), Occur.MUST_NOT);
        return whole;
    }

    private static BooleanQuery Boolean(IEnumerable<SearchQuery> parts, Occur occur)
    {
        var query = new BooleanQuery();
        foreach (SearchQuery part in parts) query.Add(Compile(part), occur);
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

    private static Query Weighted(Query query, float weight)
    {
        query.Boost *= weight;
        return query;
    }
}
