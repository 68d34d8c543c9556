using Evidence.Core.Indexing;
using Evidence.Core.Searching.Querying;
using Evidence.Core.Text;

namespace Evidence.Core.Searching;

/// <summary>
/// Reads a query to the library in the grammar of <see cref="QueryParser"/>: plain words rank, operators, quotes and fields
/// demand; an identifier that stands alone asks for its reference. Fields that only claims have are read as words, with a note. Total on any text; thread-safe.
/// </summary>
/// <param name="beginning">Terms that start with some letters.</param>
internal sealed class LibraryQueryReader(Func<string, IReadOnlyList<string>> beginning)
{
    /// <summary>A text in which nothing is an operator.</summary>
    public static LibraryQuery Plain(string text)
    {
        var reading = new Reading(_ => []);
        reading.Top(new WordsNode(text), isDemanded: false);
        return reading.ToQuery();
    }

    /// <summary>The reading of a text, of which nothing is an operator where it is to be read as words.</summary>
    public LibraryQuery Read(string text, bool asWords = false)
    {
        string read = text.Length > SearchRequest.MaxTextLength ? text[..SearchRequest.MaxTextLength] : text;
        var reading = new Reading(beginning);
        if (read.Length < text.Length) reading.Notes.Add($"The query has {text.Length} characters; the first {SearchRequest.MaxTextLength} were read.");
        if (!asWords && !read.Trim().Contains(' ', StringComparison.Ordinal) && Identifiers.In(read.Trim()) is { } key) return new LibraryQuery("", [], [new KeyQuery(key)], [], [], [], []);
        (QueryNode query, string? fault) = asWords ? (new WordsNode(read), null) : QueryParser.Parse(read);
        if (fault is not null) reading.Notes.Add($"It was read as plain words, because {fault}.");
        bool isDemanded = query is AllNode { IsDemanded: true };
        foreach (QueryNode part in query is AllNode all ? all.Parts : [query]) reading.Top(part, isDemanded);
        return reading.ToQuery();
    }

    private sealed class Reading(Func<string, IReadOnlyList<string>> beginning)
    {
        private const int MostBeginnings = 200;
        private readonly Dictionary<string, float> _terms = new(StringComparer.Ordinal);
        private readonly List<string> _words = [];
        private readonly List<SearchQuery> _required = [], _excluded = [];
        private readonly List<FacetFilter> _filters = [];
        private readonly List<IReadOnlyList<string>> _marked = [];

        public List<string> Notes { get; } = [];

        public LibraryQuery ToQuery() => new(string.Join(' ', _words), [.. _terms.Select(t => new WeightedTerm(t.Key, t.Value)).Take(LibraryRanking.MaxTerms)], _required, _excluded, _filters, _marked, Notes);

        public void Top(QueryNode part, bool isDemanded)
        {
            switch (part)
            {
                case WordsNode { Text: var text } when !isDemanded:
                    Rank(text);
                    break;
                case AllNode { IsDemanded: false } inner when !isDemanded && inner.Parts.All(p => p is WordsNode):
                    foreach (WordsNode words in inner.Parts.Cast<WordsNode>()) Rank(words.Text);
                    break;
                case FieldNode field when !isDemanded && SearchField.Find(field.Field) is null:
                    Rank($"{field.Field} {field.Value}");
                    break;
                case ArrowNode { Steps: var steps }:
                    Notes.Add("The library knows no mechanisms: both ends of the arrow were read as words.");
                    foreach (string step in steps) Rank(step);
                    break;
                case FieldNode field when AsFilter(field) is { } filter:
                    _filters.Add(filter);
                    break;
                case NotNode { Part: var inner }:
                    if (Strict(inner, ranks: false) is { } excluded) _excluded.Add(excluded);
                    break;
                default:
                    if (Strict(part, ranks: true) is { } required) _required.Add(required);
                    break;
            }
        }

        private static FacetFilter? AsFilter(FieldNode field) =>
            SearchField.Find(field.Field) is { Facet: { } facet } && LibraryFacets.All.Contains(facet) ? new FacetFilter(facet, field.Value) : null;

        // Forms joined from the parts of a compound are left to the documents: their parts are in the query already.
        private void Rank(string text)
        {
            _words.Add(text);
            foreach (string term in Tokenizer.Terms(text))
            {
                _terms[term] = _terms.GetValueOrDefault(term) + 1;
                _marked.Add([term]);
            }
        }

        private SearchQuery? Strict(QueryNode node, bool ranks)
        {
            switch (node)
            {
                case WordsNode { Text: var text }:
                    if (ranks) Rank(text);
                    return AllOf(Tokenizer.Terms(text).Select(t => (SearchQuery)new TermQuery(t)));
                case QuotedNode { Text: var text }:
                    return Phrase(text, TextScope.Anywhere, ranks);
                case PrefixNode { Text: var letters }:
                    string folded = TextFolding.Fold(letters);
                    return beginning(folded) is { Count: > 0 } terms ? new BestOf([.. terms.Take(MostBeginnings).Select(t => new TermQuery(t))]) : new TermQuery(folded);
                case FieldNode field:
                    return Field(field, ranks);
                case NotNode { Part: var part }:
                    return Strict(part, ranks: false) is { } excluded ? new Combination([], [], 0, [], [], [excluded]) : null;
                case AnyNode { Parts: var parts }:
                    SearchQuery[] readings = [.. parts.Select(p => Strict(p, ranks)).OfType<SearchQuery>()];
                    return readings.Length == 0 ? null : new BestOf(readings);
                case AllNode { Parts: var parts }:
                    return AllOf(parts.Select(p => Strict(p, ranks)).OfType<SearchQuery>());
                default:
                    return null;
            }
        }

        private SearchQuery? Field(FieldNode field, bool ranks)
        {
            if (AsFilter(field) is { } filter) return new ValueQuery(filter.Facet, [filter.Value]);
            switch (SearchField.Find(field.Field)?.Name)
            {
                case "title":
                    return Phrase(field.Value, TextScope.Title, ranks);
                case "text":
                    return Phrase(field.Value, TextScope.Content, ranks);
                case "author":
                    return Phrase(field.Value, TextScope.Anywhere, ranks: false);
                case "doi" or "pmid" or "pmcid" or "id":
                    return new KeyQuery(Identifiers.In(field.Field == "pmid" ? $"pmid:{field.Value}" : field.Value) ?? RecordKeys.Fold(field.Value));
                default:
                    Notes.Add($"References have no field '{field.Field}': its value was read as words.");
                    return Phrase(field.Value, TextScope.Anywhere, ranks);
            }
        }

        private SearchQuery? Phrase(string text, TextScope scope, bool ranks)
        {
            IReadOnlyList<string> terms = Tokenizer.Terms(text);
            if (terms.Count == 0) return null;
            if (ranks)
            {
                Rank(text);
                _marked.Add(terms);
            }

            if (terms.Count == 1) return new TermQuery(terms[0], scope);
            int position = -1;
            return new NearQuery([.. Tokenizer.Tokenize(text).Where(t => t.Increment > 0).Select(t => (t.Term, position += t.Increment))], 0, scope);
        }

        private static SearchQuery? AllOf(IEnumerable<SearchQuery> parts) => parts.ToArray() switch { [] => null, [var one] => one, var all => new AllOf(all) };
    }
}
