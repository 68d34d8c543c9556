using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Text;

namespace Evidence.Core.Searching.Querying;

/// <summary>
/// Reads what a reader typed in the language of <see cref="QueryParser"/>. Total: any text gives a query, and what was made of
/// odd parts is said. Thread-safe.
/// </summary>
internal sealed class QueryReader(WordReader words, MechanismReader mechanisms, FieldValues values, SpellingDictionary spelling)
{
    /// <summary>Most parts of a query that are searched; the rest is left out, with a note.</summary>
    public const int MaxParts = 60;

    private const int MaxEndings = 200;

    /// <summary>The reading of a text.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="off">Switches that are off.</param>
    public ReadQuery Read(string text, IReadOnlyList<string> off)
    {
        string read = text.Length > SearchRequest.MaxTextLength ? text[..SearchRequest.MaxTextLength] : text;
        var reading = new Reading(read, off);
        if (read.Length < text.Length) reading.Notes.Add($"The query has {text.Length} characters; the first {SearchRequest.MaxTextLength} were read.");
        (QueryNode query, string? fault) = QueryParser.Parse(read);
        if (fault is not null) reading.Notes.Add($"It was read as plain words, because {fault}.");
        ReadTop(query is AllNode all ? all : new AllNode([query], false), reading);
        Limit(reading.Wanted, reading);
        Limit(reading.Required, reading);
        return reading.ToReadQuery();
    }

    private static void Limit(List<SearchQuery> parts, Reading reading)
    {
        if (parts.Count <= MaxParts) return;
        reading.Notes.Add($"The query has {parts.Count} parts; the first {MaxParts} were searched.");
        parts.RemoveRange(MaxParts, parts.Count - MaxParts);
    }

    private void ReadTop(AllNode all, Reading reading)
    {
        var plain = new List<string>();
        foreach (QueryNode part in all.Parts)
        {
            switch (part)
            {
                case WordsNode { Text: var text } when !all.IsDemanded:
                    plain.Add(text);
                    break;
                case FieldNode field when !(all.IsDemanded && all.Parts.OfType<FieldNode>().Count(f => SearchField.Find(f.Field) == SearchField.Find(field.Field)) > 1) && AsFilter(field, reading):
                    break;
                case FieldNode field when !all.IsDemanded && !CanBeAsked(field, reading):
                    plain.Add(field.Value);
                    break;
                case NotNode { Part: var inner }:
                    if (Strict(inner, reading, isExcluded: true) is { } excluded) reading.Excluded.Add(excluded);
                    break;
                case ArrowNode { Steps: var steps }:
                    mechanisms.ReadArrow(steps, reading);
                    break;
                case PrefixNode when !all.IsDemanded && Strict(part, reading) is { } begun:
                    reading.Wanted.Add(begun);
                    break;
                default:
                    if (Strict(part, reading) is { } required) reading.Required.Add(required);
                    break;
            }
        }

        if (plain.Count == 0) return;
        string run = string.Join(' ', plain);
        mechanisms.ReadQuestion(run, reading);
        words.ReadLoosely(run, reading);
    }

    // Exactly what the operators say; null where nothing is left to search.
    private SearchQuery? Strict(QueryNode node, Reading reading, bool isExcluded = false)
    {
        switch (node)
        {
            case WordsNode { Text: var text }:
                return isExcluded ? Phrase(text, TextScope.Anywhere) : words.ReadStrictly(text, reading);
            case QuotedNode { Text: var text }:
                if (!isExcluded) reading.Marked.Add(Tokenizer.Terms(text));
                return Phrase(text, TextScope.Anywhere);
            case PrefixNode { Text: var beginning }:
                return Begun(beginning, reading);
            case FieldNode field:
                return Field(field, reading);
            case NotNode { Part: var part }:
                return Strict(part, reading, !isExcluded) is { } excluded ? new Combination([], [], 0, [], [], [excluded]) : null;
            case AnyNode { Parts: var parts }:
                SearchQuery[] readings = [.. parts.Select(p => Strict(p, reading, isExcluded)).OfType<SearchQuery>()];
                return readings.Length switch { 0 => null, 1 => readings[0], _ => new BestOf(readings) };
            case AllNode { Parts: var parts }:
                SearchQuery[] excludedParts = [.. parts.OfType<NotNode>().Select(p => Strict(p.Part, reading, isExcluded: true)).OfType<SearchQuery>()];
                SearchQuery[] required = [.. parts.Where(p => p is not NotNode).Select(p => Strict(p, reading, isExcluded)).OfType<SearchQuery>()];
                return required.Length == 1 && excludedParts.Length == 0 ? required[0] : required.Length + excludedParts.Length == 0 ? null : new Combination(required, [], 0, [], [], excludedParts);
            default:
                return null;
        }
    }

    // A field that narrows a facet acts like a filter that was clicked, so that its counts and its chip are those of one.
    private bool AsFilter(FieldNode field, Reading reading)
    {
        if (SearchField.Find(field.Field) is not { Facet: { } facet } || values.Find(facet, field.Value) is not { Count: > 0 } found) return false;
        string without = $"{reading.Text[..field.Start].TrimEnd()} {reading.Text[field.End..].TrimStart()}".Trim();
        reading.TextFilters.Add(new TextFilter(field.Field, facet, found, without));
        return true;
    }

    private SearchQuery? Field(FieldNode field, Reading reading)
    {
        if (!CanBeAsked(field, reading)) return words.ReadStrictly(field.Value, reading);
        SearchField known = SearchField.Find(field.Field)!;
        if (known.Facet is not null)
            return values.Find(known.Facet, field.Value) is { Count: > 0 } found ? new ValueQuery(known.Facet, found) : new Combination([], [], 0, [], [], [new ValueQuery(FacetNames.Missing, values.Find(FacetNames.Missing, field.Value))]);
        if (known.Name is "title" or "text")
        {
            reading.Marked.Add(Tokenizer.Terms(field.Value));
            return field.Value.EndsWith('*') ? Begun(field.Value.TrimEnd('*'), reading) : Phrase(field.Value, known.Name == "title" ? TextScope.Title : TextScope.Content);
        }

        return new KeyQuery(Identifiers.In(known.Name == "pmid" ? $"pmid:{field.Value}" : field.Value) ?? RecordKeys.Fold(field.Value));
    }

    // False for a field that is not there or a value that no record has; the reader is told. has:x is the contrary of missing:x.
    private bool CanBeAsked(FieldNode field, Reading reading)
    {
        if (SearchField.Find(field.Field) is not { } known)
        {
            reading.Notes.Add($"There is no field '{field.Field}': '{field.Value}' was read as words. {NearestWords.DidYouMean(field.Field, SearchField.All.Select(f => f.Name))}".TrimEnd());
            return false;
        }

        if (known.Facet is null || values.Find(known.Facet, field.Value).Count > 0) return true;
        if (known.Facet == FacetNames.HasNotice && values.Find(FacetNames.Missing, field.Value).Count > 0) return true;
        reading.Notes.Add($"No record here has the {known.Name} '{field.Value}': it was read as words. {NearestWords.DidYouMean(field.Value, values.Candidates(known.Facet))}".TrimEnd());
        return false;
    }

    private SearchQuery? Begun(string beginning, Reading reading)
    {
        string[] endings = [.. spelling.StartingWith(beginning, MaxEndings).SelectMany(Tokenizer.Terms).Distinct()];
        foreach (string term in endings) reading.Marked.Add([term]);
        if (endings.Length == 0) reading.Notes.Add($"No word in this base begins with '{beginning}'.");
        return endings.Length == 0 ? Phrase(beginning, TextScope.Anywhere) : new BestOf([.. endings.Select(e => new TermQuery(e))]) { Label = $"{beginning}*" };
    }

    private static SearchQuery? Phrase(string text, TextScope scope)
    {
        List<(string Term, int Position)> terms = [];
        int position = -1;
        foreach (Token token in Tokenizer.Tokenize(text))
        {
            position += token.Increment;
            if (token.Increment > 0) terms.Add((token.Term, position));
        }

        string label = $"\"{text}\"{(scope == TextScope.Anywhere ? "" : $" in the {(scope == TextScope.Title ? "title" : "text")}")}";
        return terms.Count switch { 0 => null, 1 => new TermQuery(terms[0].Term, scope) { Label = label }, _ => new NearQuery(terms, 0, scope) { Label = label } };
    }
}
