using System.Diagnostics;
using Evidence.Core.Appraisal;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Searching.Querying;
using Evidence.Core.Text;
using Lucene.Net.Search;

namespace Evidence.Core.Searching;

/// <summary>Answers queries from one generation. Thread-safe.</summary>
internal sealed class Searcher
{
    private const int MostWaysOut = 5;
    private readonly GenerationReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly QueryReader _queryReader;
    private readonly FacetTable _facets;
    private readonly RecordTable _records;
    private readonly SuggestionIndex _suggestions;

    public Searcher(GenerationReader reader, IReadOnlyDictionary<string, ClaimAppraisal> appraisals)
    {
        _reader = reader;
        _searcher = IndexSettings.Searcher(reader.Reader);
        _facets = new FacetTable(reader.Reader, FacetNames.All);
        _records = new RecordTable(reader.Reader, reader.KnowledgeBase, appraisals);
        _suggestions = new SuggestionIndex(_records, reader.Reader.MaxDoc);
        var names = new ConceptNames(reader.KnowledgeBase);
        var values = new FieldValues(_facets, names, reader.KnowledgeBase);
        var spelling = new SpellingDictionary(RecordWords.All(reader.KnowledgeBase));
        var words = new WordReader(names, new ConceptFamily(reader.KnowledgeBase), values, spelling);
        _queryReader = new QueryReader(words, new MechanismReader(words, _facets), values, spelling);
    }

    /// <inheritdoc cref="GenerationLease.Search"/>
    public SearchAnswer Search(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.PageSize, SearchRequest.MaxPageSize);
        using Activity? span = SearchMeter.Start();
        long start = Stopwatch.GetTimestamp();
        Ranked ranked = Rank(request, cancellationToken);
        var highlighter = new Highlighter(ranked.Query.Marked);
        int skipped = (int)Math.Min(int.MaxValue, (request.Page - 1L) * request.PageSize);
        ScoredDocument[] page = [.. ranked.InOrder.Skip(skipped).Take(request.PageSize)];
        Manifest manifest = _reader.Manifest;
        var answer = new SearchAnswer
        {
            Query = request.Text,
            Total = ranked.Documents.Count,
            Hits = [.. page.Select(d => ToHit(d, highlighter))],
            Facets = ranked.Counts,
            Notes = ranked.Notes,
            Executed = QueryWords.Of(ranked.Query.Ask(ranked.AtLeast), [.. request.Filters, .. ranked.Query.Filters]),
            Expansions = ranked.Query.Expansions,
            Ambiguities = ranked.Query.Ambiguities,
            Corrections = ranked.Query.Corrections,
            TextFilters = ranked.Query.TextFilters,
            Mechanism = ranked.Query.Mechanism,
            WaysOut = ranked.Documents.Count == 0 ? [.. WaysOut(request, ranked.Query, cancellationToken)] : [],
            Explanation = page.Where(d => _records[d.Document].Id == request.Explain).Select(d => Explainer.Explain(_searcher, ranked, d, _records[d.Document], UsesPrior(request))).FirstOrDefault(),
            Generation = manifest.Generation,
            Coverage = new Coverage(manifest.Claims, manifest.Studies, manifest.Concepts, ranked.IsComplete),
            TookMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds,
        };
        SearchMeter.Searched(span, Stopwatch.GetElapsedTime(start), answer.Total, ranked.IsComplete);
        return answer;
    }

    /// <inheritdoc cref="GenerationLease.SearchAll"/>
    public (int Total, IEnumerable<Hit> Hits) SearchAll(SearchRequest request, CancellationToken cancellationToken)
    {
        Ranked ranked = Rank(request, cancellationToken);
        var highlighter = new Highlighter(ranked.Query.Marked);
        return (ranked.Documents.Count, ranked.InOrder.Select(d => ToHit(d, highlighter)));
    }

    /// <inheritdoc cref="GenerationLease.Suggest"/>
    public IReadOnlyList<Suggestion> Suggest(string text, int most) => _suggestions.For(text, most);

    private static bool UsesPrior(SearchRequest request) => !request.Off.Contains(SearchRequest.PriorSwitch);

    private Ranked Rank(SearchRequest request, CancellationToken cancellationToken)
    {
        ReadQuery query = _queryReader.Read(request.Text, request.Off);
        FacetSelection selection = _facets.Select([.. request.Filters, .. query.Filters]);
        Collected collected = Collect(query, request.Deadline, cancellationToken);
        (List<(int Document, float Score)> passed, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> counts) = _facets.Narrow(collected.Matches, selection);
        bool usesPrior = UsesPrior(request);
        ScoredDocument[] scored = [.. passed.Select(m => new ScoredDocument(m.Document, Score(m.Document, m.Score), collected.Tiers.GetValueOrDefault(m.Document, int.MaxValue)))];
        return new Ranked(query, collected.AtLeast, scored, _records.By(request.Sort), counts, [.. collected.Notes, .. query.Notes], collected.IsComplete);

        double Score(int document, float score)
        {
            RecordTable.Row row = _records[document];
            return score * row.OfKind * (usesPrior ? row.OfEvidence : 1);
        }
    }

    // Asks for enough of the parts first; when few records have them, for fewer parts, so that what comes close follows behind.
    private Collected Collect(ReadQuery query, TimeSpan deadline, CancellationToken cancellationToken)
    {
        int parts = query.Wanted.Count, atLeast = Ranking.AtLeast(parts), tier = 0;
        var tiers = new Dictionary<int, int>();
        (List<(int Document, float Score)> matches, bool isComplete) = Run();
        int strict = matches.Count;
        while (isComplete && matches.Count < Ranking.Few && atLeast > 1)
        {
            (tier, atLeast) = (tier + 1, Ranking.Looser(atLeast, parts));
            foreach ((int document, _) in matches) tiers.TryAdd(document, -tier);
            (matches, isComplete) = Run();
        }

        foreach ((int document, _) in matches) tiers.TryAdd(document, -tier - 1);
        string? note = !isComplete ? $"The search was stopped after {deadline.TotalSeconds:0.#} s: the counts are too low."
            : matches.Count == strict ? null
            : strict == 0 ? "No record has enough of these words together; shown are records with some of them."
            : $"{(strict == 1 ? "One record has" : $"{strict} records have")} enough of these words; others with some of them follow.";
        return new Collected(matches, tier == 0 ? [] : tiers, atLeast, isComplete, note is null ? [] : [note]);

        (List<(int, float)>, bool) Run()
        {
            var collector = new MatchCollector(deadline, cancellationToken);
            bool isDone = collector.Run(_searcher, QueryCompiler.Compile(query.Ask(atLeast)));
            return (collector.Matches, isDone);
        }
    }

    // Drops one constraint after another, takes the operators away, goes to a broader concept or a name like the one typed.
    private IEnumerable<WayOut> WaysOut(SearchRequest request, ReadQuery query, CancellationToken cancellationToken)
    {
        var tried = new List<(string Words, string Query, IReadOnlyList<FacetFilter> Filters)>();
        tried.AddRange(request.Filters.Distinct().Select(f => ($"without {f.Facet}: {f.Value}", request.Text, (IReadOnlyList<FacetFilter>)[.. request.Filters.Where(o => o != f)])));
        tried.AddRange(query.TextFilters.Select(f => ($"without {f.Facet}: {string.Join(" or ", f.Values)}", f.QueryWithout, request.Filters)));
        if (request.Filters.Count > 1) tried.Add(("without any filter", request.Text, []));
        string plain = string.Concat(request.Text.Where(c => c is not ('"' or '(' or ')' or '“' or '”' or '*'))).Replace(" AND ", " ", StringComparison.Ordinal).Replace(" NOT ", " ", StringComparison.Ordinal).Replace(" -", " ", StringComparison.Ordinal);
        if (plain != request.Text) tried.Add(("as plain words", plain, request.Filters));
        foreach (Concept concept in query.Expansions.Select(e => _reader.KnowledgeBase.FindConcept(e.ConceptId)!))
            tried.AddRange(concept.Broader.Select(b => _reader.KnowledgeBase.FindConcept(b)!.Label).Select(label => ($"the broader {label}", label, request.Filters)));
        tried.AddRange(NearestWords.Find(request.Text, _reader.KnowledgeBase.Concepts.SelectMany(c => c.Names)).Select(n => ($"did you mean {n}?", n, request.Filters)));
        return tried.DistinctBy(t => (t.Query, string.Join('\n', t.Filters)))
            .Select(t => new WayOut(t.Words, t.Query, t.Filters, Rank(request with { Text = t.Query, Filters = t.Filters }, cancellationToken).Documents.Count))
            .Where(w => w.Total > 0)
            .Take(MostWaysOut);
    }

    private Hit ToHit(ScoredDocument found, Highlighter highlighter)
    {
        RecordTable.Row row = _records[found.Document];
        string title = RecordWords.Title(row.Record);
        (string snippet, IReadOnlyList<TextRange> marks) = highlighter.Snippet(RecordWords.Passages(row.Record).Concat(row.Kind == RecordKind.Concept ? [string.Join(", ", RecordWords.Names(_reader.KnowledgeBase, row.Record))] : []));
        return new Hit
        {
            Id = row.Id,
            Kind = row.Kind,
            Title = title,
            Score = found.Score,
            Verdict = row.Appraisal?.Verdict,
            Certainty = row.Appraisal?.Certainty,
            Snippet = snippet,
            Highlights = marks,
            TitleHighlights = highlighter.Mark(title),
        };
    }

    private sealed record Collected(List<(int Document, float Score)> Matches, Dictionary<int, int> Tiers, int AtLeast, bool IsComplete, IReadOnlyList<string> Notes);
}
