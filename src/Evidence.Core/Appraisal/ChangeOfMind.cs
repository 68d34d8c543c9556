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
            foreach ((string words, Voice voice) in Kinds(appraisal.Stratum, relation))
            {
                Voice[] added = [.. Enumerable.Range(1, count).Select(i => voice with { Group = $"supposed-{i}" })];
                Judgement then = forClaim
                    ? Judge.Decide([.. appraisal.Pro, .. added], appraisal.Con, appraisal.Mixed)
                    : Judge.Decide(appraisal.Pro, [.. appraisal.Con, .. added], appraisal.Mixed);
                if (then.Verdict != appraisal.Verdict)
                    return $"{Number(count)} {words}{(count == 1 ? "" : " each")} {(forClaim ? "agreeing with" : "going against")} the claim would make it {then.Verdict.Word()} ({then.Certainty.Word()} certainty).";
            }
        }

        return null;
    }

    private static IEnumerable<(string Words, Voice Voice)> Kinds(Stratum stratum, Relation relation)
    {
        if (stratum != Stratum.People)
        {
            yield return ("more independent small study", Supposed(Certainty.Moderate));
            if (stratum == Stratum.Animals) yield return ($"more independent experiment with at least {Thresholds.SmallAnimals} animals", Supposed(Certainty.High));
            yield break;
        }

        Certainty watched = Thresholds.Start(Design.CaseControl, null, relation, Stratum.People, Stratum.People);
        yield return ($"more independent observational study of under {Thresholds.SmallPeople} people", Supposed((Certainty)Math.Max((int)watched - 1, (int)Certainty.VeryLow)));
        yield return ($"more independent observational study of at least {Thresholds.SmallPeople} people", Supposed(watched));
        if (Thresholds.IsAssociation(relation)) yield break;
        yield return ($"more independent randomised trial of under {Thresholds.SmallPeople} people", Supposed(Certainty.Moderate));
        yield return ($"more independent randomised trial of at least {Thresholds.SmallPeople} people", Supposed(Certainty.High) with { IsLargeTrial = true });
    }

    private static Voice Supposed(Certainty level) => new("supposed", [], level, IsSynthesis: false, ListKnown: true, IsLargeTrial: false);

    private static string Number(int count) => count switch { 1 => "One", 2 => "Two", _ => "Three" };
}
