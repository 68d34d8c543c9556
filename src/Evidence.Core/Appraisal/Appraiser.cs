using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>Derives certainty and verdict of claims from their evidence, keeping every step. Thread-safe and deterministic.</summary>
public static class Appraiser
{
    private static readonly Stratum[] AllStrata = Enum.GetValues<Stratum>();

    /// <summary>Appraises every claim of a base, by claim id.</summary>
    public static IReadOnlyDictionary<string, ClaimAppraisal> Appraise(KnowledgeBase knowledgeBase) =>
        knowledgeBase.Claims.ToDictionary(c => c.Id, c => Appraise(knowledgeBase, c), StringComparer.Ordinal);

    /// <summary>Appraises one claim in all strata.</summary>
    public static ClaimAppraisal Appraise(KnowledgeBase knowledgeBase, Claim claim)
    {
        Stratum headline = Strata.Of(claim.Population);
        StratumAppraisal[] strata = [.. AllStrata.Select(s => Appraise(knowledgeBase, claim, s))];
        IReadOnlyList<string> wouldChange = claim.Status == ClaimStatus.Attribution ? [] : ChangeOfMind.Find(strata[(int)headline], claim.Relation);
        return new ClaimAppraisal(claim, headline, strata, wouldChange);
    }

    private static StratumAppraisal Appraise(KnowledgeBase knowledgeBase, Claim claim, Stratum stratum)
    {
        var weighing = new EvidenceWeighing(claim, stratum);
        IReadOnlyList<WeighedEvidence> evidence = Synthesis.Resolve([.. claim.Evidence.Select(e => weighing.Weigh(e, knowledgeBase.StudyOf(e)))]);
        IReadOnlyList<Voice> pro = Voices(evidence, EvidenceRole.Pro), con = Voices(evidence, EvidenceRole.Con);
        HashSet<string> sided = [.. pro.Concat(con).Select(v => v.Group)];
        int mixed = GroupsOf(EvidenceRole.Mixed), inconclusive = GroupsOf(EvidenceRole.Inconclusive);
        Judgement judgement = Judge.Decide(pro, con, mixed);
        return new StratumAppraisal(stratum, judgement.Verdict, judgement.Certainty, pro, con, mixed, inconclusive, evidence,
            [.. StepsBefore(evidence, mixed, inconclusive), .. judgement.Steps]);

        int GroupsOf(EvidenceRole role) => evidence.Where(e => e.Role == role && !sided.Contains(e.Group)).Select(e => e.Group).Distinct().Count();
    }

    // One voice per independent group and side: its strongest member.
    private static IReadOnlyList<Voice> Voices(IReadOnlyList<WeighedEvidence> evidence, EvidenceRole side) =>
        [.. evidence.Where(e => e.Role == side)
            .GroupBy(e => e.Group)
            .Select(g => new Voice(g.Key, [.. g.Select(e => e.Study.Id).Distinct()], g.Max(e => e.Level), g.Any(e => e.IsSynthesis),
                !g.Any(e => e.IsSynthesis) || g.Where(e => e.IsSynthesis).All(e => e.Study.Includes is not null), g.Any(e => e.IsLargeTrial)))
            .OrderByDescending(v => v.Level).ThenBy(v => v.Group, StringComparer.Ordinal)];

    private static IEnumerable<AppraisalStep> StepsBefore(IReadOnlyList<WeighedEvidence> evidence, int mixed, int inconclusive)
    {
        foreach (WeighedEvidence e in evidence.Where(e => e.Role == EvidenceRole.Retracted))
            yield return new AppraisalStep(1, $"{e.Study.Id} is retracted and taken out.");
        foreach (WeighedEvidence e in evidence.Where(e => e.HasCaution && e.Role is EvidenceRole.Pro or EvidenceRole.Con or EvidenceRole.Mixed))
            yield return new AppraisalStep(1, $"{e.Study.Id} counts, with caution: a publisher's notice stands beside it.");
        int silent = evidence.Count(e => e.Role is EvidenceRole.Background or EvidenceRole.NotRead);
        if (silent > 0) yield return new AppraisalStep(2, $"{silent} of {Items(evidence.Count)} {(silent == 1 ? "is background or was" : "are background or were")} not read: shown, counted nowhere.");
        int inside = evidence.Count(e => e.Role == EvidenceRole.InsideReview);
        if (inside > 0) yield return new AppraisalStep(2, $"{Items(inside)} {(inside == 1 ? "is" : "are")} inside a review that speaks: silent beside it.");
        int indirect = evidence.Count(e => e.Role == EvidenceRole.Indirect);
        if (indirect > 0) yield return new AppraisalStep(3, $"{Items(indirect)} {(indirect == 1 ? "is" : "are")} too indirect to make a side here.");
        if (mixed + inconclusive > 0) yield return new AppraisalStep(3, $"{mixed} mixed and {inconclusive} inconclusive {(mixed + inconclusive == 1 ? "group stands" : "groups stand")} on no side.");
    }

    private static string Items(int count) => count == 1 ? "1 item" : $"{count} items";
}
