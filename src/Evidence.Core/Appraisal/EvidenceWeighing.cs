using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>Gives each evidence item of a claim its role and level as seen from one stratum (rules 1 to 3 and 5).</summary>
internal sealed class EvidenceWeighing(Claim claim, Stratum stratum)
{
    public WeighedEvidence Weigh(EvidenceItem item, Study study)
    {
        Design design = item.Design ?? study.Design;
        Stratum of = Strata.Of(design, study.Pools, item.Organism.Count > 0 ? item.Organism : study.Organism);
        int? n = SizeIn(of, item.Sample ?? study.Sample);
        (EvidenceRole role, string why) = RoleOf(item, study, of, n);
        bool counts = role is EvidenceRole.Pro or EvidenceRole.Con;
        (Certainty level, string how) = counts ? LevelOf(item, study, design, of, n) : (Certainty.NotRated, "");
        return new WeighedEvidence(item, study, design, of, n, role, level, study.Group, counts ? $"{why}; {how}." : $"{why}.");
    }

    private (EvidenceRole Role, string Why) RoleOf(EvidenceItem item, Study study, Stratum of, int? n)
    {
        if (study.IsRetracted()) return (EvidenceRole.Retracted, "The study is retracted and counts no more");
        if (item.Stance == Stance.Background) return (EvidenceRole.Background, item.Basis is { } basis and not StepBasis.Shown ? $"Background: the step is {basis.Word()}, not shown" : "Background");
        if (study.ReadBasis == ReadBasis.MetadataOnly) return (EvidenceRole.NotRead, "Only title or bibliography was read");
        if (!IsDirect(item, of)) return (EvidenceRole.Indirect, $"{Capital(item.Stance.Word())}, but indirect ({string.Join(", ", IndirectWords(item, of))})");
        return item.Stance switch
        {
            Stance.Supports => (EvidenceRole.Pro, "Agrees with the claim"),
            Stance.Contradicts => (EvidenceRole.Con, "Goes against the claim"),
            Stance.Mixed => (EvidenceRole.Mixed, "Mixed result: no side"),
            Stance.NoEffect when !HasPower(item, of, n) => (EvidenceRole.Inconclusive, "Found no effect, but gives no interval and is small: cannot tell"),
            Stance.NoEffect => (claim.Relation == Relation.DoesNotAffect ? EvidenceRole.Pro : EvidenceRole.Con, "Looked with enough power and found no effect"),
            _ => (EvidenceRole.Inconclusive, "Cannot tell"),
        };
    }

    // In its own stratum, work whose only mismatch is the species is a direct test of a claim that names nobody.
    private bool IsDirect(EvidenceItem item, Stratum of)
    {
        bool onlySpecies = of != Stratum.People && claim.Population == Population.Unstated
            && (item.Directness == Directness.Exact || item.Reasons is [IndirectnessReason.Population]);
        if (onlySpecies) return of == stratum;
        if (of != stratum && (stratum != Stratum.People || Strata.Of(claim.Population) != Stratum.People)) return false;
        return item.Directness is Directness.Exact or Directness.High;
    }

    private IEnumerable<string> IndirectWords(EvidenceItem item, Stratum of)
    {
        if (of != stratum) yield return $"{of.Word()}, not {stratum.Word()}";
        foreach (IndirectnessReason reason in item.Reasons.Where(r => r != IndirectnessReason.Population || of == stratum)) yield return reason.Word();
    }

    private (Certainty Level, string How) LevelOf(EvidenceItem item, Study study, Design design, Stratum of, int? n)
    {
        Certainty start = Thresholds.Start(design, study.Pools, claim.Relation, stratum, of);
        int level = (int)start;
        string how = $"{design.Word()} starts {start.Word()}";
        foreach (Concern concern in item.Concerns)
        {
            int by = concern.Level == ConcernLevel.VerySerious ? 2 : 1;
            level -= by;
            how += $", less {by} for {concern.Kind.Word()}";
        }

        if (IsSmall(of, n))
        {
            level--;
            how += n is null ? ", less 1 because its size is unknown" : $", less 1 because n = {n} is small";
        }

        foreach (Upgrade upgrade in item.Upgrades)
        {
            level++;
            how += $", plus 1 for {upgrade.Kind.Word()}";
        }

        Certainty result = (Certainty)Math.Clamp(level, (int)Certainty.VeryLow, (int)Certainty.High);
        return (result, $"{how}: {result.Word()}");
    }

    private static bool HasPower(EvidenceItem item, Stratum of, int? n) => item.Effect is { HasInterval: true } || !IsSmall(of, n);

    private static bool IsSmall(Stratum of, int? n) => n is null || n < (of == Stratum.People ? Thresholds.SmallPeople : Thresholds.SmallAnimals);

    private static int? SizeIn(Stratum of, Sample? sample) => (of, sample?.Unit) switch
    {
        (Stratum.People, SampleUnit.Participants) => sample!.N,
        (Stratum.Animals, SampleUnit.Animals) => sample!.N,
        _ => null,
    };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
