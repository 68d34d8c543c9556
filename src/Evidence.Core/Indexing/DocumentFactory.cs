using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Text;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace Evidence.Core.Indexing;

/// <summary>Turns each record into its one document. Text is indexed, not stored: answers are made from the records.</summary>
internal sealed class DocumentFactory
{
    private readonly KnowledgeBase _records;
    private readonly ConceptHierarchy _hierarchy;
    private readonly RecordFacets _facets;
    private readonly ConceptNames _names;

    public DocumentFactory(KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals)
    {
        _records = records;
        _hierarchy = new ConceptHierarchy(records);
        _names = new ConceptNames(records);
        _facets = new RecordFacets(records, appraisals, _hierarchy);
    }

    /// <summary>The documents of a base in the order of their ids, so that the order of documents breaks ties.</summary>
    public IEnumerable<Document> All() =>
        _records.Claims.Select(c => (c.Id, Kind: RecordKind.Claim, Record: (object)c))
            .Concat(_records.Studies.Select(s => (s.Id, Kind: RecordKind.Study, Record: (object)s)))
            .Concat(_records.Concepts.Select(c => (c.Id, Kind: RecordKind.Concept, Record: (object)c)))
            .OrderBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.Kind)
            .Select(r => Make(r.Id, r.Kind, r.Record));

    private Document Make(string id, RecordKind kind, object record)
    {
        var document = new Document
        {
            new StoredField(FieldNames.Id, id),
            new StoredField(FieldNames.Kind, kind.Word()),
            new TextField(FieldNames.Title, RecordWords.Title(record), Field.Store.NO),
        };
        AddText(FieldNames.Names, RecordWords.Names(_records, record));
        AddText(FieldNames.Body, RecordWords.Passages(record));
        AddText(FieldNames.Source, RecordWords.Source(record));
        AddText(FieldNames.Cited, RecordWords.Cited(_records, record));
        AddExact(FieldNames.Key, RecordKeys.Of(record));
        AddExact(FieldNames.CitedKey, RecordKeys.Cited(_records, record));
        string[] concepts = [.. ConceptsOf(record).Distinct()];
        if (record is not Study) AddExact(FieldNames.Concept, concepts);
        if (record is Study { Title: { } title }) AddExact(FieldNames.ConceptTitle, _names.In(title));
        AddExact(FieldNames.ConceptBroad, concepts.SelectMany(_hierarchy.WithBroader).Distinct());
        AddExact(FieldNames.ConceptNamed, RecordWords.Passages(record).Append(RecordWords.Title(record)).SelectMany(_names.In).Distinct().SelectMany(_hierarchy.WithBroader).Distinct());
        AddExact(FieldNames.WholeName, RecordWords.WholeNames(record).Select(WholeName).Distinct());
        foreach ((string facet, string value) in _facets.Of(record).Where(f => f.Value.Length is > 0 and < 1000))
        {
            document.Add(new SortedSetDocValuesField(FieldNames.Facet(facet), new BytesRef(value)));
            document.Add(new StringField(FieldNames.Facet(facet), value, Field.Store.NO));
        }

        return document;

        void AddText(string field, IEnumerable<string> texts)
        {
            string text = string.Join(" \u2029 ", texts);
            if (text.Length > 0) document.Add(new TextField(field, text, Field.Store.NO));
        }

        void AddExact(string field, IEnumerable<string> values)
        {
            foreach (string value in values.Where(v => v.Length is > 0 and < 1000)) document.Add(new StringField(field, value, Field.Store.NO));
        }
    }

    private IEnumerable<string> ConceptsOf(object record) => record switch
    {
        Claim claim => [claim.Subject, claim.Object],
        Concept concept => [concept.Id],
        Study study => _records.ClaimsOfStudy(study.Id).SelectMany(ConceptsOf),
        _ => [],
    };

    /// <summary>A name as its terms in order: names that read the same have the same form.</summary>
    public static string WholeName(string name) => string.Join(' ', Tokenizer.Terms(name));
}
