using Evidence.Core.Indexing;
using Evidence.Core.Text;

namespace Evidence.Core.Searching.Querying;

/// <summary>
/// Reads what a reader typed: words, "phrases", -word, identifiers, field:value. Total: any text gives a query, and what was
/// made of odd parts is said. Thread-safe.
/// </summary>
internal sealed class QueryReader(ConceptNames names)
{
    /// <summary>Most parts of a query that are searched; the rest is left out, with a note.</summary>
    public const int MaxParts = 60;

    // Ids are slugs: a lone word with a hyphen or a digit may be one.
    private static readonly System.Buffers.SearchValues<char> MarksOfKeys = System.Buffers.SearchValues.Create("-0123456789");

    private static readonly HashSet<string> KeyFields = new(StringComparer.OrdinalIgnoreCase) { "doi", "pmid", "pmcid", "id" };

    /// <summary>The reading of a text.</summary>
    public ReadQuery Read(string text)
    {
        var reading = new Reading();
        if (text.Length > SearchRequest.MaxTextLength)
        {
            reading.Notes.Add($"The query has {text.Length} characters; the first {SearchRequest.MaxTextLength} were read.");
            text = text[..SearchRequest.MaxTextLength];
        }

        var words = new List<string>();
        foreach (QueryPiece piece in QueryPiece.Split(text))
        {
            if (ReadPiece(piece, reading)) continue;
            words.Add(piece.Text);
        }

        ReadWords(AskingWords.Remove(string.Join(' ', words)), reading);
        if (reading.Wanted.Count > MaxParts)
        {
            reading.Notes.Add($"The query has {reading.Wanted.Count} parts; the first {MaxParts} were searched.");
            reading.Wanted.RemoveRange(MaxParts, reading.Wanted.Count - MaxParts);
        }

        return reading.ToReadQuery();
    }

    // True when the piece is done; false when it is words like any other.
    private static bool ReadPiece(QueryPiece piece, Reading reading)
    {
        if (piece.Field is { } field)
        {
            if (KeyFields.Contains(field)) reading.Wanted.Add(new KeyQuery(Identifiers.In(piece.Text) ?? RecordKeys.Fold(piece.Text)));
            else if (FacetNames.All.Contains(field.ToLowerInvariant())) reading.Filters.Add(new FacetFilter(field.ToLowerInvariant(), piece.Text.ToLowerInvariant()));
            else
            {
                reading.Notes.Add($"There is no field '{field}': '{field}:{piece.Text}' was read as words.");
                return false;
            }

            return true;
        }

        if (piece.IsPhrase || piece.IsExcluded)
        {
            if (Phrase(piece.Text) is not { } phrase) return true;
            (piece.IsExcluded ? reading.Excluded : reading.Wanted).Add(phrase);
            if (!piece.IsExcluded) reading.Marked.Add([.. Tokenizer.Terms(piece.Text)]);
            return true;
        }

        if (Identifiers.In(piece.Text) is not { } identifier) return false;
        reading.Wanted.Add(new KeyQuery(identifier));
        return true;
    }

    private void ReadWords(string text, Reading reading)
    {
        List<Word> words = Word.Of(Tokenizer.Tokenize(text));
        List<string> terms = [.. words.SelectMany(w => w.Parts)];
        var soft = new List<SearchQuery>();
        int term = 0;
        for (int i = 0; i < words.Count;)
        {
            (int length, IReadOnlyList<ConceptNames.Named> concepts) = names.LongestAt(terms, term);
            int taken = WordsIn(words, i, length);
            if (length == 0 && words[i].Joined is { } joined) (_, concepts) = names.LongestAt([joined], 0);
            if (concepts.Count > 0 && taken == 0) taken = 1;
            Word[] span = [.. words.Skip(i).Take(Math.Max(1, taken))];
            string typed = text[span[0].Start..span[^1].End];
            List<SearchQuery> readings = [.. span.Length == 1 ? span.Select(w => w.ToQuery()) : [new AllOf([.. span.Select(w => w.ToQuery())])]];
            readings.AddRange(ReadConcepts(typed, concepts, reading));
            if (span.Length == words.Count && typed.AsSpan().ContainsAny(MarksOfKeys)) readings.Add(new KeyQuery(RecordKeys.Fold(typed)));
            SearchQuery part = readings.Count == 1 ? readings[0] : new BestOf(readings);
            if (concepts.Count == 0 && AskingWords.IsSoft(span[0].Parts[0])) soft.Add(part);
            else reading.Wanted.Add(part);
            foreach (Word word in span) reading.Marked.AddRange(word.Marks);
            i += span.Length;
            term += span.Sum(w => w.Parts.Count);
        }

        (reading.Wanted.Count == 0 ? reading.Wanted : reading.Preferred).AddRange(soft);
        Prefer(words, terms, reading);
    }

    private static IEnumerable<SearchQuery> ReadConcepts(string typed, IReadOnlyList<ConceptNames.Named> concepts, Reading reading)
    {
        ConceptNames.Named[] plain = [.. concepts.Where(c => !c.IsAmbiguous)];
        if (plain.Length == 0 && concepts.Count > 0)
        {
            ConceptNames.Named first = concepts[0];
            string others = first.OtherMeanings.Count == 0 ? "has other meanings too" : $"can also mean {string.Join(" or ", first.OtherMeanings)}";
            reading.Notes.Add($"“{typed}” {others}: it was searched as typed. Search for “{first.Concept.Label}” to find its other names too.");
        }

        foreach (ConceptNames.Named named in plain)
        {
            reading.Expansions.Add(new Expansion(typed, named.Concept.Id, named.Concept.Label));
            reading.Marked.AddRange(ConceptNames.TermsOf(named.Concept));
            reading.EnoughAlone.Add(new NameQuery(DocumentFactory.WholeName(named.Concept.Label), Ranking.NamedConceptWeight));
            yield return new ConceptQuery(named.Concept.Id);
        }
    }

    private static void Prefer(List<Word> words, List<string> terms, Reading reading)
    {
        if (words.Count == 0) return;
        reading.Preferred.Add(new NameQuery(string.Join(' ', terms), Ranking.WholeNameWeight));
        for (int i = 1; i < words.Count; i++)
        {
            (string Term, int Position)[] pair = [(words[i - 1].Parts[^1], 0), (words[i].Parts[0], 1)];
            if (pair[0].Term != pair[1].Term) reading.Preferred.Add(new NearQuery(pair, Ranking.NearSlop));
        }
    }

    private static SearchQuery? Phrase(string text)
    {
        List<(string Term, int Position)> terms = [];
        int position = -1;
        foreach (Token token in Tokenizer.Tokenize(text))
        {
            position += token.Increment;
            if (token.Increment > 0) terms.Add((token.Term, position));
        }

        return terms.Count switch { 0 => null, 1 => new TermQuery(terms[0].Term), _ => new NearQuery(terms, 0) };
    }

    // How many whole words so many terms make up; 0 when they end inside a word.
    private static int WordsIn(List<Word> words, int start, int terms)
    {
        int count = 0;
        for (int i = start; i < words.Count && count < terms; i++)
        {
            count += words[i].Parts.Count;
            if (count == terms) return i - start + 1;
        }

        return 0;
    }
}
