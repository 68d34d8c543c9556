using System.Text.RegularExpressions;
using Evidence.Core.Indexing;
using Evidence.Core.Searching.Querying;
using Lucene.Net.Search;

namespace Evidence.Core.Searching;

/// <summary>
/// Takes a score apart. Parts side by side add up (BM25 knows no query norm and no coordination factor), so each is explained
/// alone, and their sum times the factors is the score.
/// </summary>
internal static partial class Explainer
{
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        [FieldNames.Title] = "in the statement or title",
        [FieldNames.Names] = "among the names of its concepts",
        [FieldNames.Body] = "in findings or notes",
        [FieldNames.Source] = "in authors, journal or year",
        [FieldNames.Cited] = "in a study it rests on",
        [FieldNames.Key] = "its own identifier",
        [FieldNames.CitedKey] = "it rests on that study",
        [FieldNames.Concept] = "it is about this concept",
        [FieldNames.ConceptTitle] = "its title names this concept",
        [FieldNames.ConceptBroad] = "it is about this concept or a kind of it",
        [FieldNames.ConceptNamed] = "its words name this concept",
        [FieldNames.WholeName] = "one of its names",
    };

    /// <summary>Why a document of a ranked answer stands where it does.</summary>
    public static HitExplanation Explain(IndexSearcher searcher, Ranked ranked, ScoredDocument found, RecordTable.Row row, bool usesPrior)
    {
        ReadQuery query = ranked.Query;
        ScorePart[] parts = [.. query.Required.Concat(query.Wanted).Concat(query.EnoughAlone).Concat(query.Preferred).Select(Part).OfType<ScorePart>()];
        var factors = new List<ScoreFactor>();
        if (row.OfKind != 1) factors.Add(new ScoreFactor("claims carry verdicts and come before the studies they rest on", row.OfKind));
        if (usesPrior && row.OfEvidence != 1) factors.Add(new ScoreFactor($"certainty {(int)row.Certainty} of 4, {row.Groups} independent groups", row.OfEvidence));
        return new HitExplanation(row.Id, [.. parts.Where(p => p.Score > 0).OrderByDescending(p => p.Score)], factors, found.Score, [.. query.Wanted.Where(w => Part(w) is null).Select(QueryWords.Of)]);

        ScorePart? Part(SearchQuery part)
        {
            Explanation explanation = searcher.Explain(QueryCompiler.Compile(part), found.Document);
            return explanation.IsMatch ? new ScorePart(QueryWords.Of(part), Where(explanation), explanation.Value) : null;
        }
    }

    // The field of the leaf that weighs most. The engine names it only in words: weight(field:term in 7).
    private static string Where(Explanation explanation)
    {
        string? field = null;
        float most = -1;
        Visit(explanation);
        return field is not null && Places.TryGetValue(field, out string? place) ? place : "";

        void Visit(Explanation at)
        {
            if (Weight().Match(at.Description ?? "") is { Success: true } match && at.Value > most) (field, most) = (match.Groups[1].Value, at.Value);
            foreach (Explanation detail in at.GetDetails() ?? []) Visit(detail);
        }
    }

    [GeneratedRegex(@"^weight\(([a-z.]+):")]
    private static partial Regex Weight();
}
