namespace Evidence.Core.Searching.Querying;

/// <summary>Says a query in words, so that a reader sees what was executed.</summary>
internal static class QueryWords
{
    /// <summary>One part.</summary>
    public static string Of(SearchQuery query) => query.Label ?? query switch
    {
        AllRecords => "every record",
        TermQuery { Term: var term } => term,
        NearQuery near => $"\"{string.Join(' ', near.Terms.Select(t => t.Term))}\"",
        ConceptQuery { ConceptId: var id } => $"concept:{id}",
        KeyQuery { Key: var key } => $"identifier {key}",
        NameQuery { WholeName: var name } => $"the name \"{name}\"",
        ValueQuery value => $"{value.Facet}:{string.Join(" or ", value.Values.Take(5))}{(value.Values.Count > 5 ? " or …" : "")}",
        BestOf { Readings: var readings } => $"({string.Join(" OR ", readings.Select(Of).Distinct())})",
        AllOf { Parts: var parts } => $"({string.Join(" AND ", parts.Select(Of))})",
        Flat { Part: var part } => Of(part),
        Combination combination => $"({Of(combination)})",
        _ => "",
    };

    /// <summary>A whole query with the filters that narrow it: values of one facet side by side.</summary>
    public static string Of(Combination query, IEnumerable<FacetFilter> filters) =>
        string.Join(" AND ", filters.GroupBy(f => f.Facet, f => f.Value).Select(g => Of(new ValueQuery(g.Key, [.. g.Distinct()]))).Prepend(Of(query)));

    /// <summary>A whole query: what is demanded, what is wanted, what is excluded.</summary>
    public static string Of(Combination query)
    {
        List<string> parts = [.. query.Required.Select(Of)];
        if (query.Wanted.Count == 1) parts.Add(Of(query.Wanted[0]));
        else if (query.Wanted.Count > 1) parts.Add($"{(query.AtLeast >= query.Wanted.Count ? "all" : $"at least {query.AtLeast}")} of [{string.Join(" | ", query.Wanted.Select(Of))}]");
        string text = parts.Count == 0 ? "every record" : string.Join(" AND ", parts);
        return query.Excluded.Count == 0 ? text : $"{text} NOT {string.Join(" NOT ", query.Excluded.Select(Of))}";
    }
}
