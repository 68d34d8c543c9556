using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Web.Api;

/// <summary>The records that an address keeps, as kind/id.</summary>
internal static class KeptRecords
{
    private const int Most = 200;

    /// <summary>What is kept of a hit.</summary>
    public static string KeyOf(RecordKind kind, string id) => $"{kind.Word()}/{id}";

    /// <summary>The records of an address that are in the base, in their order, each once.</summary>
    public static IEnumerable<Hit> Of(GenerationLease lease, IEnumerable<string> kept)
    {
        foreach (string key in kept.Distinct().Take(Most))
        {
            int slash = key.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0 || !Vocabulary.TryParse(key[..slash], out RecordKind kind)) continue;
            string id = key[(slash + 1)..];
            if (kind == RecordKind.Claim && lease.KnowledgeBase.FindClaim(id) is { } claim) yield return Make(kind, claim.Id, claim.Text, lease.Appraisals[claim.Id]);
            if (kind == RecordKind.Study && lease.KnowledgeBase.FindStudy(id) is { } study) yield return Make(kind, id, study.Title ?? study.ShortCitation(), null);
            if (kind == RecordKind.Concept && lease.KnowledgeBase.FindConcept(id) is { } concept) yield return Make(kind, id, concept.Label, null);
        }
    }

    private static Hit Make(RecordKind kind, string id, string title, ClaimAppraisal? appraisal) =>
        new() { Id = id, Kind = kind, Title = title, Score = 0, Verdict = appraisal?.Verdict, Certainty = appraisal?.Certainty, Snippet = "", Highlights = [], TitleHighlights = [] };
}
