using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Web.Api;

/// <summary>Up to four claims or concepts side by side.</summary>
/// <param name="Claims">The claims, in the order of the address.</param>
/// <param name="Concepts">The concepts, in the order of the address.</param>
/// <param name="SharedStudies">Studies on which at least two of the claims rest, with how many of them.</param>
/// <param name="SharedNeighbours">Concepts that claims join to at least two of the concepts.</param>
/// <param name="Unknown">Ids that are not in the base, or that came after the fourth.</param>
internal sealed record Comparison(IReadOnlyList<ClaimView> Claims, IReadOnlyList<ConceptView> Concepts, IReadOnlyList<SharedStudy> SharedStudies, IReadOnlyList<ConceptName> SharedNeighbours, IReadOnlyList<string> Unknown)
{
    private const int Most = 4;

    public static Comparison Of(GenerationLease lease, IEnumerable<string> ids)
    {
        KnowledgeBase records = lease.KnowledgeBase;
        string[] asked = [.. ids.Where(i => i.Length > 0).Distinct().Take(50)];
        string[] known = [.. asked.Where(id => records.FindClaim(id) is not null || records.FindConcept(id) is not null).Take(Most)];
        Claim[] claims = [.. known.Select(records.FindClaim).OfType<Claim>()];
        Concept[] concepts = [.. known.Where(id => records.FindClaim(id) is null).Select(id => records.FindConcept(id)!)];
        return new Comparison(
            [.. claims.Select(c => ClaimView.Of(records, lease.Appraisals, c))],
            [.. concepts.Select(c => ConceptView.Of(records, lease.Appraisals, c))],
            [.. claims.SelectMany(c => c.Evidence.Select(e => e.Study).Distinct()).CountBy(s => s).Where(p => p.Value > 1).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => new SharedStudy(p.Key, records.FindStudy(p.Key)!.ShortCitation(), p.Value))],
            [.. concepts.SelectMany(c => records.ClaimsOfConcept(c.Id).SelectMany(k => new[] { k.Subject, k.Object }).Where(id => id != c.Id).Distinct()).CountBy(id => id).Where(p => p.Value > 1).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => records.FindConcept(p.Key)!).Select(c => new ConceptName(c.Id, c.Label, c.Kind))],
            [.. asked.Except(known)]);
    }
}

/// <summary>A study on which several compared claims rest.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Citation">How it is named.</param>
/// <param name="Claims">How many of the claims rest on it.</param>
internal sealed record SharedStudy(string Id, string Citation, int Claims);
