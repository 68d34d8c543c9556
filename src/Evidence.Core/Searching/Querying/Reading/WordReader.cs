using System.Text.RegularExpressions;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Text;

namespace Evidence.Core.Searching.Querying;

/// <summary>
/// Reads plain words: identifiers, journals, concepts by any of their names, mistyped words, and the rest as words. Keeps what
/// it did in the reading, with the switch that undoes it. Thread-safe.
/// </summary>
internal sealed partial class WordReader(ConceptNames names, ConceptFamily family, FieldValues values, SpellingDictionary spelling)
{
    private const int LongestJournal = 10;
    private const int LongestTitle = 12;

    // Ids are slugs: a lone word with a hyphen or a digit may be one.
    private static readonly System.Buffers.SearchValues<char> MarksOfKeys = System.Buffers.SearchValues.Create("-0123456789");

    /// <summary>Words side by side: enough of them are wanted, and words that only ask add to the score.</summary>
    public void ReadLoosely(string text, Reading reading)
    {
        if (AskingWords.Named(text) is { Populations.Count: > 0 } named)
        {
            SearchQuery studies = new AllOf([new ValueQuery(FacetNames.Kind, [RecordKind.Study.Word()]), new ValueQuery(FacetNames.Organism, named.Organisms)]);
            reading.Preferred.Add(new Flat(new BestOf([new ValueQuery(FacetNames.Population, named.Populations), studies]), Ranking.PopulationWeight) { Label = "about those whom the query names" });
        }

        List<string> pieces = [.. WithoutIdentifiers(AskingWords.Remove(text), reading).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var soft = new List<SearchQuery>();
        var run = new List<string>();
        bool isWhole = true;
        for (int i = 0; i < pieces.Count;)
        {
            (int length, IReadOnlyList<string> journals) = JournalAt(pieces, i);
            if (length == 0)
            {
                run.Add(pieces[i++]);
                continue;
            }

            isWhole = false;
            ReadRun(string.Join(' ', run), isWhole: false, reading, soft);
            run.Clear();
            string typed = string.Join(' ', pieces.Skip(i).Take(length));
            reading.Wanted.Add(new BestOf([AllWords(typed), new ValueQuery(FacetNames.Journal, journals, Ranking.JournalWeight)]) { Label = $"the journal {string.Join(" or ", journals)}" });
            reading.Marked.Add(Tokenizer.Terms(typed));
            i += length;
        }

        ReadRun(string.Join(' ', run), isWhole, reading, soft);
        if (reading.Wanted.Count + reading.Required.Count == 0) reading.Wanted.AddRange(soft);
        else reading.Preferred.AddRange(soft.Select(s => new Flat(s, Ranking.SoftWeight) { Label = s.Label }));
    }

    /// <summary>Words that stand beside an operator: all of them are demanded, save those that only ask.</summary>
    public SearchQuery? ReadStrictly(string text, Reading reading)
    {
        List<(SearchQuery Query, bool IsSoft)> parts = Parts(Correct(text, reading), reading, enoughAlone: false);
        SearchQuery[] demanded = [.. parts.Where(p => !p.IsSoft || parts.All(o => o.IsSoft)).Select(p => p.Query)];
        return demanded.Length switch { 0 => null, 1 => demanded[0], _ => new AllOf(demanded) { Label = text } };
    }

    /// <summary>The parts of one end of a mechanism and the concepts it names; the parts are wanted like plain words.</summary>
    public IReadOnlyList<Concept> ReadEnd(string text, Reading reading)
    {
        string corrected = Correct(text, reading);
        reading.Wanted.AddRange(Parts(corrected, reading, enoughAlone: false).Where(p => !p.IsSoft).Select(p => p.Query));
        return ConceptsIn(corrected);
    }

    /// <summary>The concepts that words name, each by its longest name; of an ambiguous short form the likely one.</summary>
    public IReadOnlyList<Concept> ConceptsIn(string text)
    {
        IReadOnlyList<string> terms = Tokenizer.Terms(text);
        var found = new List<Concept>();
        for (int i = 0; i < terms.Count;)
        {
            (int length, IReadOnlyList<ConceptNames.Named> named) = names.LongestAt(terms, i);
            if (length > 0) found.AddRange(family.Likely(named));
            i += Math.Max(1, length);
        }

        return found;
    }

    private void ReadRun(string text, bool isWhole, Reading reading, List<SearchQuery> soft)
    {
        if (text.Length == 0) return;
        string corrected = Correct(text, reading);
        foreach ((SearchQuery query, bool isSoft) in Parts(corrected, reading, enoughAlone: true)) (isSoft ? soft : reading.Wanted).Add(query);
        List<Word> words = Word.Of(Tokenizer.Tokenize(corrected));
        if (words.Count == 0) return;
        if (isWhole) reading.Preferred.Add(new NameQuery(string.Join(' ', words.SelectMany(w => w.Parts)), Ranking.WholeNameWeight) { Label = $"the whole name “{corrected}”" });
        if (words.Count is > 1 and <= LongestTitle)
            reading.Preferred.Add(new Flat(new AllOf([.. words.Select(w => (SearchQuery)new TermQuery(w.Joined ?? w.Parts[0], TextScope.Title))]), Ranking.WholeTitleWeight) { Label = "every word in the statement or title" });
        for (int i = 1; i < words.Count; i++)
        {
            (string Term, int Position)[] pair = [(words[i - 1].Parts[^1], 0), (words[i].Parts[0], 1)];
            if (pair[0].Term != pair[1].Term) reading.Preferred.Add(new NearQuery(pair, Ranking.NearSlop) { Label = $"“{corrected[words[i - 1].Start..words[i - 1].End]}” near “{corrected[words[i].Start..words[i].End]}”" });
        }
    }

    private List<(SearchQuery Query, bool IsSoft)> Parts(string text, Reading reading, bool enoughAlone)
    {
        var parts = new List<(SearchQuery, bool)>();
        List<Word> words = Word.Of(Tokenizer.Tokenize(text));
        List<string> terms = [.. words.SelectMany(w => w.Parts)];
        bool readsConcepts = reading.IsOn(SearchRequest.ConceptsSwitch);
        int term = 0;
        for (int i = 0; i < words.Count;)
        {
            (int length, IReadOnlyList<ConceptNames.Named> named) = readsConcepts ? names.LongestAt(terms, term) : (0, []);
            int taken = WordsIn(words, i, length);
            if (readsConcepts && length == 0 && words[i].Joined is { } joined) (_, named) = names.LongestAt([joined], 0);
            if (named.Count > 0 && taken == 0) taken = 1;
            Word[] span = [.. words.Skip(i).Take(Math.Max(1, taken))];
            string typed = text[span[0].Start..span[^1].End];
            List<SearchQuery> readings = [span.Length == 1 ? span[0].ToQuery() : new AllOf([.. span.Select(w => w.ToQuery())])];
            readings.AddRange(AsConcepts(typed, named, reading, enoughAlone));
            if (span.Length == words.Count && typed.AsSpan().ContainsAny(MarksOfKeys)) readings.Add(new KeyQuery(RecordKeys.Fold(typed)));
            string label = string.Join(" = ", readings.OfType<ConceptQuery>().Select(q => q.Label).Prepend($"“{typed}”"));
            parts.Add(((readings.Count == 1 ? readings[0] : new BestOf(readings)) with { Label = label }, named.Count == 0 && AskingWords.IsSoft(span[0].Parts[0])));
            foreach (Word word in span) reading.Marked.AddRange(word.Marks);
            i += span.Length;
            term += span.Sum(w => w.Parts.Count);
        }

        return parts;
    }

    private IEnumerable<SearchQuery> AsConcepts(string typed, IReadOnlyList<ConceptNames.Named> named, Reading reading, bool enoughAlone)
    {
        if (named.Count == 0) yield break;
        bool isAmbiguous = named.All(n => n.IsAmbiguous);
        foreach (Concept concept in family.Likely(named))
        {
            string off = isAmbiguous ? $"reading:{typed.ToLowerInvariant()}" : $"concept:{concept.Id}";
            bool isOn = reading.IsOn(off);
            IReadOnlyList<Concept> narrower = family.Narrower(concept.Id);
            if (isAmbiguous) reading.Ambiguities.Add(new Ambiguity(typed, concept.Id, concept.Label, [.. ConceptFamily.OtherMeanings(named, concept).Select(o => new OtherMeaning(o.Label, o.ConceptId, Replace(reading.Text, typed, o.Label)))], off, isOn));
            else reading.Expansions.Add(new Expansion(typed, concept.Id, concept.Label, [.. concept.Names.Where(n => !n.Equals(typed, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)], [.. narrower.Select(c => c.Label)], off, isOn));
            if (!isOn) continue;
            foreach (Concept meant in narrower.Prepend(concept)) reading.Marked.AddRange(ConceptNames.TermsOf(meant));
            if (enoughAlone) reading.EnoughAlone.Add(new NameQuery(DocumentFactory.WholeName(concept.Label), Ranking.NamedConceptWeight) { Label = $"the concept {concept.Label} itself" });
            yield return new ConceptQuery(concept.Id) { Label = concept.Label };
        }
    }

    // Replaces words that no record holds by the nearest that one does.
    private string Correct(string text, Reading reading)
    {
        foreach (Token token in Tokenizer.Tokenize(text).Where(t => t.Increment > 0).Reverse())
        {
            string typed = text[token.Start..token.End];
            if (AskingWords.IsSoft(token.Term) || spelling.Knows(typed) || names.Knows(token.Term) || spelling.Nearest(typed) is not { } nearest) continue;
            string off = $"spelling:{typed.ToLowerInvariant()}";
            bool isOn = reading.IsOn(off);
            reading.Corrections.Add(new Correction(typed, nearest, off, isOn));
            if (isOn) text = text[..token.Start] + nearest + text[token.End..];
        }

        return text;
    }

    private static string WithoutIdentifiers(string text, Reading reading)
    {
        string[] pieces = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var rest = new List<string>(pieces.Length);
        bool found = false;
        foreach (string piece in pieces)
        {
            if (Identifiers.In(piece) is not { } identifier)
            {
                rest.Add(piece);
                continue;
            }

            found = true;
            reading.Wanted.Add(new KeyQuery(identifier));
        }

        return string.Join(' ', found ? rest.Where(r => !IdentifierName().IsMatch(r)) : rest);
    }

    // Two or more words that begin those of a journal; a single one only beside a year.
    private (int Length, IReadOnlyList<string> Journals) JournalAt(List<string> pieces, int start)
    {
        for (int length = Math.Min(LongestJournal, pieces.Count - start); length > 0; length--)
        {
            List<string> typed = pieces.GetRange(start, length);
            int words = FieldValues.SignificantWords(typed);
            bool isBesideYear = (start + length < pieces.Count && Year().IsMatch(pieces[start + length])) || (start > 0 && Year().IsMatch(pieces[start - 1]));
            if (words == 0 || (words == 1 && !(length == 1 && isBesideYear)) || values.Journals(typed) is not { Count: > 0 } journals) continue;
            if (words > 1 || journals.Any(j => j.Equals(typed[0], StringComparison.OrdinalIgnoreCase) || j.Equals($"The {typed[0]}", StringComparison.OrdinalIgnoreCase))) return (length, journals);
        }

        return (0, []);
    }

    private static SearchQuery AllWords(string text)
    {
        SearchQuery[] words = [.. Word.Of(Tokenizer.Tokenize(text)).Select(w => w.ToQuery())];
        return words.Length == 1 ? words[0] : new AllOf(words);
    }

    private static string Replace(string text, string phrase, string meaning)
    {
        int at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? meaning : $"{text[..at]}{meaning}{text[(at + phrase.Length)..]}";
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

    [GeneratedRegex(@"^(?:1[89]|20)[0-9]{2}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?i)^(?:doi|pmid|pmcid|pmc):?$")]
    private static partial Regex IdentifierName();
}
