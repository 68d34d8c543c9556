using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>
/// Finds the smallest new evidence that would move a verdict, by judging again with supposed voices added: first one, then
/// two, then three, weaker kinds before stronger ones, on each side.
/// </summary>
internal static class ChangeOfMind
{
    private const int MostVoices = 3;

    public static IReadOnlyList<string> Find(StratumAppraisal appraisal, Relation relation) =>
        [.. new[] { Try(appraisal, relation, forClaim: true), Try(appraisal, relation, forClaim: false) }.OfType<string>()];

    private static string? Try(StratumAppraisal appraisal, Relation relation, bool forClaim)
    {
        for (int count = 1; count <= MostVoices; count++)
        {
            foreach (((string One, string Many) kind, string size, Voice voice) in Kinds(appraisal.Stratum, relation))
            {
                Voice[] added = [.. Enumerable.Range(1, count).Select(i => voice with { Group = $"supposed-{i}" })];
                Judgement then = forClaim
                    ? Judge.Decide([.. appraisal.Pro, .. added], appraisal.Con, appraisal.Mixed)
                    : Judge.Decide(appraisal.Pro, [.. appraisal.Con, .. added], appraisal.Mixed);
                if (then.Verdict != appraisal.Verdict)
                    return $"{Number(count)} more independent {(count == 1 ? $"{kind.One} {size}" : $"{kind.Many}, each {size},")} {(forClaim ? "agreeing with" : "going against")} the claim would make it {then.Verdict.Word()} ({then.Certainty.Word()} certainty).";
            }
        }

        return null;
    }

    private static IEnumerable<((string One, string Many) Kind, string Size, Voice Voice)> Kinds(Stratum stratum, Relation relation)
    {
        (string, string) experiment = ("experiment", "experiments"), watching = ("observational study", "observational studies"), trial = ("randomised trial", "randomised trials");
        if (stratum != Stratum.People)
        {
            yield return (experiment, stratum == Stratum.Animals ? $"with fewer than {Thresholds.SmallAnimals} animals" : "of small size", Supposed(Certainty.Moderate));
            if (stratum == Stratum.Animals) yield return (experiment, $"with at least {Thresholds.SmallAnimals} animals", Supposed(Certainty.High));
            yield break;
        }

        string small = $"of under {Thresholds.SmallPeople} people", large = $"of at least {Thresholds.SmallPeople} people";
        Certainty watched = Thresholds.Start(Design.CaseControl, null, relation, Stratum.People, Stratum.People);
        yield return (watching, small, Supposed((Certainty)Math.Max((int)watched - 1, (int)Certainty.VeryLow)));
        yield return (watching, large, Supposed(watched));
        if (Thresholds.IsAssociation(relation)) yield break;
        yield return (trial, small, Supposed(Certainty.Moderate));
        yield return (trial, large, Supposed(Certainty.High) with { IsLargeTrial = true });
    }

    private static Voice Supposed(Certainty level) => new("supposed", [], level, IsSynthesis: false, ListKnown: true, IsLargeTrial: false);

    private static string Number(int count) => count switch { 1 => "One", 2 => "Two", _ => "Three" };
}
