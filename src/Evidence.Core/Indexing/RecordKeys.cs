using Evidence.Core.Model;

namespace Evidence.Core.Indexing;

/// <summary>Identifiers by which a record is found exactly, folded to lower case.</summary>
internal static class RecordKeys
{
    /// <summary>The record's own keys.</summary>
    public static IEnumerable<string> Of(object record) => (record switch
    {
        Claim claim => claim.FormerIds.Append(claim.Id),
        Study study => Present([study.Id, study.Doi, study.Pmid, study.Pmcid]),
        Concept concept => Present([concept.Id, concept.Mesh]),
        _ => [],
    }).Select(Fold).Distinct();

    /// <summary>Keys of the studies that a claim rests on.</summary>
    public static IEnumerable<string> Cited(KnowledgeBase records, object record) =>
        record is Claim claim ? claim.Evidence.SelectMany(e => Of(records.StudyOf(e))).Distinct() : [];

    /// <summary>The one written form of an identifier.</summary>
    public static string Fold(string key) => key.Trim().ToLowerInvariant();

    private static IEnumerable<string> Present(IEnumerable<string?> keys) => keys.Where(k => !string.IsNullOrEmpty(k)).Select(k => k!);
}
