using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>A base as it would be under a supposition, with its verdicts and what moved. Immutable and thread-safe.</summary>
/// <param name="Supposition">What is supposed.</param>
/// <param name="KnowledgeBase">The base as it would be.</param>
/// <param name="Appraisals">All verdicts as they would be, by claim id.</param>
/// <param name="Changes">Claims whose verdict or certainty moves in any stratum, by id.</param>
public sealed record SupposedBase(
    Supposition Supposition, KnowledgeBase KnowledgeBase, IReadOnlyDictionary<string, ClaimAppraisal> Appraisals, IReadOnlyList<ClaimChange> Changes)
{
    /// <summary>
    /// Supposes something of a base. Only claims on which it bears are appraised anew; the result equals an appraisal of
    /// the whole supposed base.
    /// </summary>
    /// <param name="records">The base as it stands.</param>
    /// <param name="appraisals">Its verdicts.</param>
    /// <param name="supposition">What is supposed.</param>
    /// <param name="cancellationToken">Stops between two claims.</param>
    /// <exception cref="ArgumentException">A study is not in the base.</exception>
    public static SupposedBase Of(KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals, Supposition supposition, CancellationToken cancellationToken = default)
    {
        KnowledgeBase supposed = supposition.Apply(records);
        var after = new Dictionary<string, ClaimAppraisal>(appraisals, StringComparer.Ordinal);
        foreach (Claim claim in records.Claims.Where(c => supposition.Touches(c, records)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            after[claim.Id] = Appraiser.Appraise(supposed, supposed.FindClaim(claim.Id)!);
        }

        return new SupposedBase(supposition, supposed, after, ClaimChange.Between(appraisals, after));
    }
}
