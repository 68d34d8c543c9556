using System.Diagnostics;
using System.Globalization;
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
    private readonly GenerationReader _reader;
    private readonly IReadOnlyDictionary<string, ClaimAppraisal> _appraisals;
    private readonly IndexSearcher _searcher;
    private readonly QueryReader _queryReader;
    private readonly FacetTable _facets;
    private readonly (string Id, RecordKind Kind)[] _documents;

    public Searcher(GenerationReader reader, IReadOnlyDictionary<string, ClaimAppraisal> appraisals)
    {
        _reader = reader;
        _appraisals = appraisals;
        _searcher = IndexSettings.Searcher(reader.Reader);
        _queryReader = new QueryReader(new ConceptNames(reader.KnowledgeBase));
        _facets = new FacetTable(reader.Reader);
        _documents = [.. Enumerable.Range(0, reader.Reader.MaxDoc).Select(Stored)];
    }

    /// <inheritdoc cref="GenerationLease.Search"/>
    public SearchAnswer Search(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.PageSize, SearchRequest.MaxPageSize);
        long start = Stopwatch.GetTimestamp();
        ReadQuery query = _queryReader.Read(request.Text);
        FacetSelection selection = _facets.Select([.. request.Filters, .. query.Filters]);
        (List<(int, float)> matches, Dictionary<int, int> tiers, bool isComplete, string? note) = Collect(query, request.Deadline, cancellationToken);
        (List<(int Document, float Score)> passed, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> counts) = _facets.Narrow(matches, selection);
        Rank(passed, tiers);
        var highlighter = new Highlighter(query.Marked);
        Hit[] hits = [.. passed.Skip((int)Math.Min(int.MaxValue, (request.Page - 1L) * request.PageSize)).Take(request.PageSize).Select(m => ToHit(m.Document, m.Score, highlighter))];
        Manifest manifest = _reader.Manifest;
        return new SearchAnswer
        {
            Query = request.Text,
            Total = passed.Count,
            Hits = hits,
            Facets = counts,
            Notes = note is null ? query.Notes : [note, .. query.Notes],
            Expansions = query.Expansions,
            Generation = manifest.Generation,
            Coverage = new Coverage(manifest.Claims, manifest.Studies, manifest.Concepts, isComplete),
            TookMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds,
        };
    }

    // Asks for enough of the parts first; when few records have them, for fewer parts, so that what comes close follows behind.
    private (List<(int, float)> Matches, Dictionary<int, int> Tiers, bool IsComplete, string? Note) Collect(ReadQuery query, TimeSpan deadline, CancellationToken cancellationToken)
    {
        int parts = query.Wanted.Count, atLeast = Ranking.AtLeast(parts), tier = 0;
        var tiers = new Dictionary<int, int>();
        (List<(int Document, float Score)> matches, bool isComplete) = Run();
        int strict = matches.Count;
        while (isComplete && matches.Count < Ranking.Few && atLeast > 1)
        {
            (tier, atLeast) = (tier + 1, Ranking.Looser(atLeast, parts));
            foreach ((int document, _) in matches) tiers.TryAdd(document, tier);
            (matches, isComplete) = Run();
        }

        string? note = matches.Count == strict ? null
            : strict == 0 ? "No record has enough of these words together; shown are records with some of them."
            : $"{(strict == 1 ? "One record has" : $"{strict} records have")} enough of these words; others with some of them follow.";
        return (matches, tiers, isComplete, isComplete ? note : $"The search was stopped after {deadline.TotalSeconds:0.#} s: the counts are too low.");

        (List<(int, float)>, bool) Run()
        {
            var collector = new MatchCollector(deadline, cancellationToken);
            bool isDone = collector.Run(_searcher, QueryCompiler.Compile(query.Ask(atLeast)));
            return (collector.Matches, isDone);
        }
    }

    // Those that met the stricter demand first, then the best; documents are in the order of their ids, so the document breaks ties.
    private void Rank(List<(int Document, float Score)> matches, Dictionary<int, int> tiers)
    {
        for (int i = 0; i < matches.Count; i++)
            matches[i] = (matches[i].Document, matches[i].Score * Ranking.Prior(_documents[matches[i].Document].Kind));
        matches.Sort((a, b) => Tier(a.Document) != Tier(b.Document) ? Tier(a.Document).CompareTo(Tier(b.Document))
            : b.Score.CompareTo(a.Score) is not 0 and var order ? order : a.Document.CompareTo(b.Document));

        int Tier(int document) => tiers.GetValueOrDefault(document, int.MaxValue);
    }

    private Hit ToHit(int document, float score, Highlighter highlighter)
    {
        (string id, RecordKind kind) = _documents[document];
        KnowledgeBase records = _reader.KnowledgeBase;
        object record = kind switch { RecordKind.Claim => records.FindClaim(id)!, RecordKind.Study => records.FindStudy(id)!, _ => records.FindConcept(id)! };
        ClaimAppraisal? appraisal = _appraisals.GetValueOrDefault(kind == RecordKind.Claim ? id : "");
        string title = RecordWords.Title(record);
        (string snippet, IReadOnlyList<TextRange> marks) = highlighter.Snippet(RecordWords.Passages(record).Concat(kind == RecordKind.Concept ? [string.Join(", ", RecordWords.Names(records, record))] : []));
        return new Hit
        {
            Id = id,
            Kind = kind,
            Title = title,
            Score = score,
            Verdict = appraisal?.Verdict,
            Certainty = appraisal?.Certainty,
            Snippet = snippet,
            Highlights = marks,
            TitleHighlights = highlighter.Mark(title),
        };
    }

    private (string, RecordKind) Stored(int document)
    {
        Lucene.Net.Documents.Document stored = _reader.Reader.Document(document);
        return (stored.GetField(FieldNames.Id).GetStringValue(CultureInfo.InvariantCulture), Vocabulary.TryParse(stored.GetField(FieldNames.Kind).GetStringValue(CultureInfo.InvariantCulture), out RecordKind kind) ? kind : throw new InvalidDataException($"Document {document} has no kind."));
    }
}
