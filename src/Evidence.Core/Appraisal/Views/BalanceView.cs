using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>What lies on each side of a claim in one living system: one weight for each independent group, as rules 3 and 6 count them.</summary>
/// <param name="Stratum">The living system.</param>
/// <param name="Verdict">The conclusion in it.</param>
/// <param name="Certainty">Indicative certainty of it.</param>
/// <param name="Weights">For the claim, against it, mixed, inconclusive; strongest first within each.</param>
public sealed record BalanceView(Stratum Stratum, Verdict Verdict, Certainty Certainty, IReadOnlyList<BalanceWeight> Weights)
{
    private static readonly EvidenceRole[] Parts = [EvidenceRole.Pro, EvidenceRole.Con, EvidenceRole.Mixed, EvidenceRole.Inconclusive];

    /// <summary>What the whole comes to, in words.</summary>
    public string Words
    {
        get
        {
            string rated = Certainty == Certainty.NotRated ? "" : $", {RoleWords.Level(Certainty)} certainty";
            string[] counts =
            [
                $"{Groups(Count(EvidenceRole.Pro))} for the claim", $"{Count(EvidenceRole.Con)} against it",
                .. Count(EvidenceRole.Mixed) is var mixed and > 0 ? [$"{mixed} mixed"] : Array.Empty<string>(),
                .. Count(EvidenceRole.Inconclusive) is var open and > 0 ? [$"{open} that cannot tell"] : Array.Empty<string>(),
            ];
            return $"In {Stratum.Word()}: {Verdict.Spoken()}{rated}. {string.Join(", ", counts)}.";
        }
    }

    /// <summary>How many weights play a part.</summary>
    public int Count(EvidenceRole role) => Weights.Count(w => w.Role == role);

    /// <summary>The balance of each living system that has a weight, behind the one of the verdict, which may have none; empty where no system has any.</summary>
    internal static IReadOnlyList<BalanceView> Of(ClaimAppraisal appraisal)
    {
        BalanceView[] all = [.. appraisal.Strata.OrderByDescending(s => s.Stratum == appraisal.Headline).Select(Of)];
        return all.All(b => b.Weights.Count == 0) ? [] : [.. all.Where(b => b.Weights.Count > 0 || b.Stratum == appraisal.Headline)];
    }

    private static BalanceView Of(StratumAppraisal appraisal)
    {
        HashSet<string> sided = [.. appraisal.Pro.Concat(appraisal.Con).Select(v => v.Group)];
        return new BalanceView(appraisal.Stratum, appraisal.Verdict, appraisal.Certainty,
            [.. Parts.SelectMany(role => appraisal.Evidence
                .Where(e => e.Role == role && (role is EvidenceRole.Pro or EvidenceRole.Con || !sided.Contains(e.Group)))
                .GroupBy(e => e.Group)
                .Select(Weight)
                .OrderByDescending(w => w.Level).ThenBy(w => w.Studies[0].Id, StringComparer.Ordinal))]);
    }

    private static BalanceWeight Weight(IEnumerable<WeighedEvidence> group)
    {
        WeighedEvidence[] items = [.. group];
        return new BalanceWeight(
            items[0].Role, items.MaxBy(e => e.Level)!.Stratum, [.. items.Select(e => e.Study).DistinctBy(s => s.Id).Select(StudyName.Of)], items.Max(e => e.Level),
            [.. items.Select(e => e.Design).Distinct()], [.. items.SelectMany(e => e.Item.Organism.Count > 0 ? e.Item.Organism : e.Study.Organism).Distinct()]);
    }

    private static string Groups(int count) => count == 1 ? "1 independent group" : $"{count} independent groups";
}
