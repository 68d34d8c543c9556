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
    private readonly LibraryManifest _manifest;
    private readonly IndexReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly PostingTable _table;
    private readonly LibraryQueryReader _queryReader;
    private readonly Lazy<FacetTable> _facets;
    private readonly ConditionalWeakTable<KnowledgeBase, StudiesInLibrary> _studies = [];

    public LibrarySearcher(LibraryManifest manifest, IndexReader reader)
    {
        (_manifest, _reader, _searcher) = (manifest, reader, IndexSettings.Searcher(reader));
        _table = new PostingTable(reader, [(FieldNames.Title, LibraryRanking.TitleWeight), (FieldNames.Body, 1)], LibraryDocuments.Lengths, LibraryRanking.K1, LibraryRanking.B);
        _queryReader = new LibraryQueryReader(letters => _table.Beginning(letters, MostBeginnings));
        _facets = new Lazy<FacetTable>(() => new FacetTable(reader, LibraryFacets.All));
    }

    /// <inheritdoc cref="LibraryLease.Search"/>
    public LibraryAnswer Search(LibraryRequest request, KnowledgeBase? records, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.PageSize, SearchRequest.MaxPageSize);
        if ((long)request.Page * request.PageSize > LibraryRequest.Deepest) throw new ArgumentException($"Only the first {LibraryRequest.Deepest} hits can be paged through.", nameof(request));
        long start = Stopwatch.GetTimestamp();
        LibraryQuery query = _queryReader.Read(request.Text);
        FacetFilter[] filters = [.. request.Filters, .. query.Filters];
        FacetSelection selection = _facets.Value.Select([.. filters.Where(f => f.Facet != LibraryFacets.InBase)]);
        StudiesInLibrary? studies = records is null ? null : _studies.GetValue(records, r => new StudiesInLibrary(_reader, r));
        DocumentSet? demanded = Demanded(query, filters, studies);
        DocumentSet? only = _facets.Value.Passing(selection)?.And(demanded) ?? demanded;
        (IReadOnlyList<WeightedTerm> terms, IReadOnlyList<string> added) = request.Off.Contains(LibraryRequest.FeedbackSwitch) ? (query.Terms, []) : Widen(query, only, cancellationToken);
        int skipped = (request.Page - 1) * request.PageSize;
        IEnumerable<(int Document, int Score)> ranked = terms.Count > 0 ? TopDocuments.Find(_table, terms, skipped + request.PageSize, only, ById, cancellationToken)
            : (only ?? Everything()).Documents().Select(d => (d, 0));
        (int? total, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> counts) = (null, new Dictionary<string, IReadOnlyList<FacetCount>>());
        if (request.WithFacets) (total, counts) = Count(terms, demanded, selection, studies);
        var highlighter = new Highlighter([.. query.Marked, .. added.Select(a => new[] { a })]);
        return new LibraryAnswer
        {
            Query = request.Text,
            Total = total,
            Hits = [.. ranked.Skip(skipped).Take(request.PageSize).Select(r => ToHit(r.Document, r.Score, highlighter, studies, records))],
            Facets = counts,
            AddedWords = added,
            Notes = query.Notes,
            Generation = _manifest.Generation,
            References = _manifest.References,
            TookMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds,
        };
    }

    /// <inheritdoc cref="LibraryLease.Rank"/>
    public IReadOnlyList<(string Id, double Score)> Rank(string text, int most)
    {
        IReadOnlyList<WeightedTerm> terms = Widen(LibraryQueryReader.Plain(text), null, default).All;
        return [.. TopDocuments.Find(_table, terms, most, null, ById).Select(r => (Encoding.UTF8.GetString(IdOf(r.Document).Span), r.Score / (double)TopDocuments.Scale))];
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
        int[] documents = [.. Everything().Documents()];
        byte[][] ids = [.. documents.Select(d => IdOf(d).ToArray())];
        Array.Sort(ids, documents, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        return documents.Select(d => LibraryDocuments.Read(_reader, d));
    }

    private (IReadOnlyList<WeightedTerm> All, IReadOnlyList<string> Added) Widen(LibraryQuery query, DocumentSet? only, CancellationToken cancellationToken)
    {
        if (!query.IsTopic) return (query.Terms, []);
        (int Document, int Score)[] best = TopDocuments.Find(_table, query.Terms, LibraryRanking.FeedbackReferences, only, ById, cancellationToken);
        return best.Length == 0 ? (query.Terms, []) : TopicFeedback.Widen(_table, query.Terms, [.. best.Select(b => (LibraryDocuments.Read(_reader, b.Document), b.Score))]);
    }

    // What the text demands and which references the base must have or lack; null where nothing does.
    private DocumentSet? Demanded(LibraryQuery query, IReadOnlyList<FacetFilter> filters, StudiesInLibrary? studies)
    {
        DocumentSet? set = null;
        if (query.Required.Count + query.Excluded.Count > 0)
        {
            var matches = new MatchCollector(TimeSpan.MaxValue, default);
            matches.Run(_searcher, QueryCompiler.Compile(new Combination(query.Required, [], 0, [], [], query.Excluded)));
            set = new DocumentSet(_reader.MaxDoc);
            foreach ((int document, _) in matches.Matches) set.Add(document);
        }

        string[] inBase = [.. filters.Where(f => f.Facet == LibraryFacets.InBase).Select(f => f.Value).Distinct()];
        if (inBase.Length != 1 || studies is null) return set;
        DocumentSet asked = inBase[0] == LibraryFacets.Yes ? new DocumentSet(_reader.MaxDoc).Or(studies.Documents) : Everything().Without(studies.Documents);
        return asked.And(set);
    }

    private (int Total, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counts) Count(IReadOnlyList<WeightedTerm> terms, DocumentSet? demanded, FacetSelection selection, StudiesInLibrary? studies)
    {
        DocumentSet matches = terms.Count == 0 ? Everything() : new DocumentSet(_reader.MaxDoc);
        foreach (WeightedTerm term in terms)
            if (_table.Find(term.Term) is { } list) matches.Add(list);
        matches.And(demanded);
        (int total, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> counts) = _facets.Value.Count(matches.Documents(), selection);
        if (studies is null) return (total, counts);
        int known = matches.And(_facets.Value.Passing(selection)).And(studies.Documents).Count;
        return (total, new Dictionary<string, IReadOnlyList<FacetCount>>(counts) { [LibraryFacets.InBase] = [.. new FacetCount[] { new(LibraryFacets.Yes, known), new(LibraryFacets.No, total - known) }.Where(c => c.Count > 0)] });
    }

    private DocumentSet Everything()
    {
        var all = new DocumentSet(_reader.MaxDoc);
        IBits? live = MultiFields.GetLiveDocs(_reader);
        for (int document = 0; document < _reader.MaxDoc; document++)
            if (live is null || live.Get(document)) all.Add(document);
        return all;
    }

    private LibraryHit ToHit(int document, int score, Highlighter highlighter, StudiesInLibrary? studies, KnowledgeBase? records)
    {
        LibraryReference reference = LibraryDocuments.Read(_reader, document);
        (string snippet, IReadOnlyList<TextRange> marks) = highlighter.Snippet(reference.Abstract is { } text ? [text] : []);
        string? study = studies?[document];
        return new LibraryHit
        {
            Reference = reference,
            Score = score / (double)TopDocuments.Scale,
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
}
