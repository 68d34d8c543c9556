using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Searching.Querying;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Evidence.Core.Searching;

/// <summary>Answers queries from one generation of the library. Thread-safe.</summary>
internal sealed class LibrarySearcher
{
    private const int MostBeginnings = 200;
    private const int MostValues = 100;
    private readonly LibraryManifest _manifest;
    private readonly IndexReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly PostingTable _table;
    private readonly LibraryQueryReader _queryReader;
    private readonly Lazy<FacetTable> _facets;
    private readonly Lazy<DocumentSet> _everything;
    private readonly ConditionalWeakTable<KnowledgeBase, StudiesInLibrary> _studies = [];
    private readonly LibraryMeaning? _meaning;
    private readonly string? _whyNoMeaning;

    /// <param name="manifest">What the generation is made of.</param>
    /// <param name="reader">Its documents.</param>
    /// <param name="meaning">Its vectors with their model, or null.</param>
    /// <param name="whyNoMeaning">Why there are none.</param>
    public LibrarySearcher(LibraryManifest manifest, IndexReader reader, LibraryMeaning? meaning, string? whyNoMeaning)
    {
        (_manifest, _reader, _searcher, _meaning, _whyNoMeaning) = (manifest, reader, IndexSettings.Searcher(reader), meaning, whyNoMeaning);
        _table = new PostingTable(reader, [(FieldNames.Title, LibraryRanking.TitleWeight), (FieldNames.Body, 1)], LibraryDocuments.Lengths, LibraryRanking.K1, LibraryRanking.B);
        _queryReader = new LibraryQueryReader(letters => _table.Beginning(letters, MostBeginnings));
        _facets = new Lazy<FacetTable>(() => new FacetTable(reader, LibraryFacets.All));
        _everything = new Lazy<DocumentSet>(Everything);
    }

    /// <inheritdoc cref="LibraryLease.Search"/>
    public LibraryAnswer Search(LibraryRequest request, KnowledgeBase? records, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.PageSize, SearchRequest.MaxPageSize);
        if ((long)request.Page * request.PageSize > LibraryRequest.Deepest) throw new ArgumentException($"Only the first {LibraryRequest.Deepest} hits can be paged through.", nameof(request));
        long start = Stopwatch.GetTimestamp();
        int skipped = (request.Page - 1) * request.PageSize;
        Found found = Find(request, records, skipped + request.PageSize, cancellationToken);
        (int? total, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> counts) = (null, new Dictionary<string, IReadOnlyList<FacetCount>>());
        if (request.WithFacets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DocumentSet matches = DocumentSet.Common([found.Matches.Value, found.Demanded])!;
            (total, Dictionary<string, IReadOnlyList<FacetCount>> counted) = _facets.Value.Count(DocumentSet.Common([matches, found.InBase])!, found.Selection, MostValues);
            if (found.Studies is { } known) counted[LibraryFacets.InBase] = CountInBase(DocumentSet.Common([matches, found.Passing])!, known);
            counts = counted;
        }

        (LibraryQuery query, IReadOnlyList<string> added, StudiesInLibrary? studies) = (found.Query, found.Added, found.Studies);
        var highlighter = new Highlighter([.. query.Marked, .. added.Select(a => new[] { a })]);
        return new LibraryAnswer
        {
            Query = request.Text,
            Total = total,
            Hits = [.. found.Ranked.Skip(skipped).Take(request.PageSize).Select(r => ToHit(r.Document, r.Score, highlighter, studies, records))],
            Facets = counts,
            AddedWords = added,
            Ranking = found.ByMeaning ? LibraryAnswer.Hybrid : LibraryAnswer.Lexical,
            WhyLexical = found.ByMeaning ? null : _whyNoMeaning ?? (found.Terms.Count == 0 ? "There are no words to rank by." : "Ranking by meaning is switched off."),
            Notes = query.Notes,
            Generation = _manifest.Generation,
            References = _manifest.References,
            TookMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds,
        };
    }

    /// <inheritdoc cref="LibraryLease.SearchAll"/>
    public (int Total, IEnumerable<LibraryReference> References) SearchAll(LibraryRequest request, KnowledgeBase? records, CancellationToken cancellationToken)
    {
        Found found = Find(request, records, null, cancellationToken);
        int[] documents = [.. found.Ranked.Select(r => r.Document)];
        return (documents.Length, documents.Select(d => LibraryDocuments.Read(_reader, d)));
    }

    /// <inheritdoc cref="LibraryLease.Rank"/>
    public IReadOnlyList<(string Id, double Score)> Rank(string text, int most, bool byMeaning)
    {
        if (byMeaning && _meaning is null) throw new InvalidOperationException(_whyNoMeaning);
        LibraryQuery query = LibraryQueryReader.Plain(text);
        IReadOnlyList<WeightedTerm> terms = Widen(query, null, default).All;
        IEnumerable<(int Document, double Score)> ranked = byMeaning && Ask(query, terms, null, widens: true, default) is var question ? Mix(question, question.Nearest(null, ById, default), terms, most, null, default)
            : TopDocuments.Find(_table, terms, most, null, ById).Select(r => (r.Document, r.Score / (double)TopDocuments.Scale));
        return [.. ranked.Take(most).Select(r => (Encoding.UTF8.GetString(IdOf(r.Document).Span), r.Score))];
    }

    /// <inheritdoc cref="LibraryLease.Find"/>
    public LibraryReference? Find(string id)
    {
        DocsEnum? found = MultiFields.GetTermDocsEnum(_reader, MultiFields.GetLiveDocs(_reader), FieldNames.Key, new BytesRef(RecordKeys.Fold(id)));
        return found?.NextDoc() is { } document and not DocsEnum.NO_MORE_DOCS ? LibraryDocuments.Read(_reader, document) : null;
    }

    /// <inheritdoc cref="LibraryLease.All"/>
    public IEnumerable<LibraryReference> All()
    {
        int[] documents = [.. _everything.Value.Documents()];
        byte[][] ids = [.. documents.Select(d => IdOf(d).ToArray())];
        Array.Sort(ids, documents, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        return documents.Select(d => LibraryDocuments.Read(_reader, d));
    }

    // What answers a request, in its order: so many as are wanted, or all.
    private Found Find(LibraryRequest request, KnowledgeBase? records, int? wanted, CancellationToken cancellationToken)
    {
        LibraryQuery query = _queryReader.Read(request.Text, asWords: request.Off.Contains(LibraryRequest.OperatorsSwitch));
        FacetFilter[] filters = [.. request.Filters, .. query.Filters];
        FacetSelection selection = _facets.Value.Select([.. filters.Where(f => f.Facet != LibraryFacets.InBase)]);
        StudiesInLibrary? studies = records is null ? null : _studies.GetValue(records, r => new StudiesInLibrary(_reader, r));
        DocumentSet? demanded = Demanded(query, cancellationToken), inBase = InBase(filters, studies), passing = _facets.Value.Passing(selection);
        DocumentSet? only = DocumentSet.Common([demanded, inBase, passing]);
        (IReadOnlyList<WeightedTerm> terms, IReadOnlyList<string> added) = request.Off.Contains(LibraryRequest.FeedbackSwitch) ? (query.Terms, []) : Widen(query, only, cancellationToken);
        bool byMeaning = _meaning is not null && query.Words.Length > 0 && terms.Count > 0 && !request.Off.Contains(LibraryRequest.MeaningSwitch);
        LibraryMeaning.Question? question = byMeaning ? Ask(query, terms, demanded, !request.Off.Contains(LibraryRequest.FeedbackSwitch), cancellationToken) : null;
        // Chosen before facets narrow down, so that counts do not depend on what is chosen there.
        (int Document, int Score)[] nearest = question?.Nearest(demanded, ById, cancellationToken) ?? [];
        var matches = new Lazy<DocumentSet>(() => Matching(terms, nearest));
        int size = wanted ?? Math.Max(1, DocumentSet.Common([matches.Value, only])!.Count);
        return new Found(query, terms, added, selection, studies, demanded, inBase, passing, byMeaning, matches,
            terms.Count == 0 ? DocumentSet.Common([_everything.Value, only])!.Documents().Select(d => (d, 0.0))
            : question is not null ? Mix(question, [.. nearest.Where(n => only?.Contains(n.Document) != false)], terms, size, only, cancellationToken)
            : TopDocuments.Find(_table, terms, size, only, ById, cancellationToken).Select(r => (r.Document, r.Score / (double)TopDocuments.Scale)));
    }

    private (IReadOnlyList<WeightedTerm> All, IReadOnlyList<string> Added) Widen(LibraryQuery query, DocumentSet? only, CancellationToken cancellationToken)
    {
        if (!query.IsTopic) return (query.Terms, []);
        (int Document, int Score)[] best = TopDocuments.Find(_table, query.Terms, LibraryRanking.FeedbackReferences, only, ById, cancellationToken);
        return best.Length == 0 ? (query.Terms, []) : TopicFeedback.Widen(_table, query.Terms, [.. best.Select(b => (LibraryDocuments.Read(_reader, b.Document), b.Score))]);
    }

    private LibraryMeaning.Question Ask(LibraryQuery query, IReadOnlyList<WeightedTerm> terms, DocumentSet? only, bool widens, CancellationToken cancellationToken) =>
        _meaning!.Ask(query.Words, widens && query.IsTopicOfMeaning ? [.. TopDocuments.Find(_table, terms, LibraryRanking.MeaningFeedbackReferences, only, ById, cancellationToken).Select(r => r.Document)] : [], cancellationToken);

    private List<(int Document, double Score)> Mix(LibraryMeaning.Question question, (int Document, int Score)[] nearest, IReadOnlyList<WeightedTerm> terms, int wanted, DocumentSet? only, CancellationToken cancellationToken) =>
        HybridOrder.Mix(TopDocuments.Find(_table, terms, Math.Max(wanted, LibraryRanking.HybridCandidates), only, ById, cancellationToken), nearest, documents => TopDocuments.Score(_table, terms, documents), question.Similarity, ById);

    // What the text demands; null where it demands nothing.
    private DocumentSet? Demanded(LibraryQuery query, CancellationToken cancellationToken)
    {
        if (query.Required.Count + query.Excluded.Count == 0) return null;
        var matches = new MatchCollector(TimeSpan.MaxValue, cancellationToken);
        matches.Run(_searcher, QueryCompiler.Compile(new Combination(query.Required, [], 0, [], [], query.Excluded)));
        var set = new DocumentSet(_reader.MaxDoc);
        foreach ((int document, _) in matches.Matches) set.Add(document);
        return set;
    }

    // References that the base must have, or must lack; null where that is not asked, or both are.
    private DocumentSet? InBase(FacetFilter[] filters, StudiesInLibrary? studies)
    {
        string[] asked = [.. filters.Where(f => f.Facet == LibraryFacets.InBase).Select(f => f.Value).Distinct()];
        if (asked.Length != 1 || studies is null) return null;
        return asked[0] == LibraryFacets.Yes ? studies.Documents : new DocumentSet(_reader.MaxDoc).Or(_everything.Value).Without(studies.Documents);
    }

    private DocumentSet Matching(IReadOnlyList<WeightedTerm> terms, (int Document, int Score)[] nearest)
    {
        if (terms.Count == 0) return _everything.Value;
        var matches = new DocumentSet(_reader.MaxDoc);
        foreach (WeightedTerm term in terms)
            if (_table.Find(term.Term) is { } list) matches.Add(list);
        foreach ((int document, int meaning) in nearest)
            if (HybridOrder.IsNearEnough(meaning)) matches.Add(document);
        return matches;
    }

    private static FacetCount[] CountInBase(DocumentSet matches, StudiesInLibrary studies)
    {
        int known = matches.CountOfBoth(studies.Documents);
        return [.. new FacetCount[] { new(LibraryFacets.Yes, known), new(LibraryFacets.No, matches.Count - known) }.Where(c => c.Count > 0)];
    }

    private DocumentSet Everything()
    {
        var all = new DocumentSet(_reader.MaxDoc);
        IBits? live = MultiFields.GetLiveDocs(_reader);
        for (int document = 0; document < _reader.MaxDoc; document++)
            if (live is null || live.Get(document)) all.Add(document);
        return all;
    }

    private LibraryHit ToHit(int document, double score, Highlighter highlighter, StudiesInLibrary? studies, KnowledgeBase? records)
    {
        LibraryReference reference = LibraryDocuments.Read(_reader, document);
        (string snippet, IReadOnlyList<TextRange> marks) = highlighter.Snippet(reference.Abstract is { } text ? [text] : []);
        string? study = studies?[document];
        return new LibraryHit
        {
            Reference = reference,
            Score = score,
            Snippet = snippet,
            Highlights = marks,
            TitleHighlights = highlighter.Mark(reference.Title),
            StudyId = study,
            ClaimIds = study is null ? [] : [.. records!.ClaimsOfStudy(study).Select(c => c.Id)],
        };
    }

    private int ById(int one, int other) => one == other ? 0 : IdOf(one).ToArray().AsSpan().SequenceCompareTo(IdOf(other).Span);

    private ReadOnlyMemory<byte> IdOf(int document)
    {
        AtomicReaderContext leaf = _reader.Leaves[ReaderUtil.SubIndex(document, _reader.Leaves)];
        var bytes = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(FieldNames.Id).Get(document - leaf.DocBase, bytes);
        return bytes.Bytes.AsMemory(bytes.Offset, bytes.Length);
    }

    private sealed record Found(
        LibraryQuery Query, IReadOnlyList<WeightedTerm> Terms, IReadOnlyList<string> Added, FacetSelection Selection, StudiesInLibrary? Studies,
        DocumentSet? Demanded, DocumentSet? InBase, DocumentSet? Passing, bool ByMeaning, Lazy<DocumentSet> Matches, IEnumerable<(int Document, double Score)> Ranked);
}
