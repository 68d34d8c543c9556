using System.Globalization;
using Evidence.Core.Appraisal;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Searching.Querying;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Evidence.Core.Searching;

/// <summary>What ranking and showing need of each document, by its number. Immutable and thread-safe.</summary>
internal sealed class RecordTable
{
    private readonly Row[] _rows;
    private readonly Dictionary<(RecordKind, string), int> _numbers;

    public RecordTable(IndexReader reader, KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals)
    {
        _rows = [.. Enumerable.Range(0, reader.MaxDoc).Select(d => Read(reader.Document(d), records, appraisals))];
        _numbers = Enumerable.Range(0, _rows.Length).ToDictionary(i => (_rows[i].Kind, _rows[i].Id));
    }

    /// <summary>One record.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Record">The record itself.</param>
    /// <param name="Appraisal">Of a claim, what the base concludes.</param>
    /// <param name="Year">Year of a study, of a claim that of its latest study; 0 where none is known.</param>
    public sealed record Row(string Id, RecordKind Kind, object Record, ClaimAppraisal? Appraisal, int Year)
    {
        /// <summary>Certainty of a claim; not rated for other records.</summary>
        public Certainty Certainty => Appraisal?.Certainty ?? Certainty.NotRated;

        /// <summary>Independent groups on either side of a claim; -1 for other records.</summary>
        public int Groups { get; } = Appraisal?.Main.Groups ?? -1;

        /// <summary>Factor of the kind of record.</summary>
        public double OfKind { get; } = Ranking.OfKind(Kind);

        /// <summary>Factor of the evidence of a claim.</summary>
        public double OfEvidence { get; } = Appraisal is null ? 1 : Ranking.OfEvidence(Appraisal.Certainty, Appraisal.Main.Groups);
    }

    /// <summary>The record of a document.</summary>
    public Row this[int document] => _rows[document];

    /// <summary>The document of a record, or -1.</summary>
    public int NumberOf(RecordKind kind, string id) => _numbers.GetValueOrDefault((kind, id), -1);

    /// <summary>Compares documents in an order: what met a stricter demand first, ties by score, then by id.</summary>
    public IComparer<ScoredDocument> By(SortOrder order) => Comparer<ScoredDocument>.Create((a, b) =>
    {
        int byKey = order switch
        {
            SortOrder.Certainty => _rows[b.Document].Certainty.CompareTo(_rows[a.Document].Certainty),
            SortOrder.Year => _rows[b.Document].Year.CompareTo(_rows[a.Document].Year),
            SortOrder.Groups => _rows[b.Document].Groups.CompareTo(_rows[a.Document].Groups),
            _ => b.Tier.CompareTo(a.Tier),
        };
        return byKey != 0 ? byKey : b.Score.CompareTo(a.Score) is not 0 and var byScore ? byScore : a.Document.CompareTo(b.Document);
    });

    private static Row Read(Document stored, KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals)
    {
        string id = stored.GetField(FieldNames.Id).GetStringValue(CultureInfo.InvariantCulture)!;
        if (!Vocabulary.TryParse(stored.GetField(FieldNames.Kind).GetStringValue(CultureInfo.InvariantCulture)!, out RecordKind kind)) throw new InvalidDataException($"The document of '{id}' has no kind.");
        return kind switch
        {
            RecordKind.Claim => new Row(id, kind, records.FindClaim(id)!, appraisals[id], records.FindClaim(id)!.Evidence.Max(e => records.StudyOf(e).Year) ?? 0),
            RecordKind.Study => new Row(id, kind, records.FindStudy(id)!, null, records.FindStudy(id)!.Year ?? 0),
            _ => new Row(id, kind, records.FindConcept(id)!, null, 0),
        };
    }
}
