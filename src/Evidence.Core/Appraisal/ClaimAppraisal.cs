using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>What the base concludes on a claim, in each living system, and what would change it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Headline">The stratum of the claim's population; its verdict is the claim's verdict.</param>
/// <param name="Strata">People, animals and cells, in this order.</param>
/// <param name="WouldChange">The smallest new evidence that would move the verdict, in words; empty for attributions.</param>
public sealed record ClaimAppraisal(Claim Claim, Stratum Headline, IReadOnlyList<StratumAppraisal> Strata, IReadOnlyList<string> WouldChange)
{
    /// <summary>The appraisal of the headline stratum.</summary>
    public StratumAppraisal Main => In(Headline);

    /// <summary>The claim's verdict.</summary>
    public Verdict Verdict => Claim.Status == ClaimStatus.Attribution ? Verdict.CannotBeChecked : Main.Verdict;

    /// <summary>The claim's indicative certainty.</summary>
    public Certainty Certainty => Claim.Status == ClaimStatus.Attribution ? Certainty.NotRated : Main.Certainty;

    /// <summary>The appraisal of one stratum.</summary>
    public StratumAppraisal In(Stratum stratum) => Strata[(int)stratum];
}
