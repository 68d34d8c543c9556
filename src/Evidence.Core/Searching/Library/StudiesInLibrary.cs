using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Lucene.Net.Index;

namespace Evidence.Core.Searching;

/// <summary>Which documents of a library are studies of a base, by their identifiers.</summary>
internal sealed class StudiesInLibrary
{
    private readonly Dictionary<int, string> _studies = [];

    public StudiesInLibrary(IndexReader reader, KnowledgeBase records)
    {
        Documents = new DocumentSet(reader.MaxDoc);
        foreach (Study study in records.Studies)
        {
            foreach (string key in new[] { study.Doi, study.Pmid, study.Pmcid }.Where(k => !string.IsNullOrEmpty(k)).Select(k => RecordKeys.Fold(k!)))
            {
                DocsEnum? found = MultiFields.GetTermDocsEnum(reader, MultiFields.GetLiveDocs(reader), FieldNames.Key, new Lucene.Net.Util.BytesRef(key));
                for (int? document = found?.NextDoc(); document is { } d and not DocsEnum.NO_MORE_DOCS; document = found!.NextDoc())
                {
                    _studies.TryAdd(d, study.Id);
                    Documents.Add(d);
                }
            }
        }
    }

    /// <summary>The documents that are.</summary>
    public DocumentSet Documents { get; }

    /// <summary>The study that a document is, or null.</summary>
    public string? this[int document] => _studies.GetValueOrDefault(document);
}
