using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>
/// Which claim of a state is which of another. A claim that names an old id under formerIds is the same claim, unless it was
/// there itself already or stands for another old one: then the old one was merged into it.
/// </summary>
internal sealed class ClaimPairs
{
    private ClaimPairs(IReadOnlyDictionary<string, Claim> before, IReadOnlyList<ClaimMerge> merged, IReadOnlyList<Claim> gone, IReadOnlyList<Claim> added)
    {
        Before = before;
        Merged = merged;
        Gone = gone;
        Added = added;
    }

    /// <summary>Claims of the first state that the second holds too, by the id that they have there.</summary>
    public IReadOnlyDictionary<string, Claim> Before { get; }

    /// <summary>Claims of the first state that became part of another, by id.</summary>
    public IReadOnlyList<ClaimMerge> Merged { get; }

    /// <summary>Claims that only the first state holds, by id.</summary>
    public IReadOnlyList<Claim> Gone { get; }

    /// <summary>Claims that only the second state holds, by id.</summary>
    public IReadOnlyList<Claim> Added { get; }

    public static ClaimPairs Of(KnowledgeBase before, KnowledgeBase after)
    {
        var kept = new SortedDictionary<string, Claim>(before.Claims.Where(c => after.FindClaim(c.Id)?.Id == c.Id).ToDictionary(c => c.Id), StringComparer.Ordinal);
        List<Claim> gone = [];
        List<ClaimMerge> merged = [];
        foreach (Claim claim in before.Claims.Where(c => !kept.ContainsKey(c.Id)).ToArray())
        {
            if (after.FindClaim(claim.Id) is not { } now) gone.Add(claim);
            else if (!kept.TryAdd(now.Id, claim)) merged.Add(new ClaimMerge(claim.Id, now.Id));
        }

        return new ClaimPairs(kept, merged, gone, [.. after.Claims.Where(c => !kept.ContainsKey(c.Id))]);
    }
}
