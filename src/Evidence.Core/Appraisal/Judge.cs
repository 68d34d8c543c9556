using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>From voices to certainty and verdict (rules 5 and 6). Pure: the same voices give the same judgement.</summary>
public static class Judge
{
    /// <summary>Judges the voices of one stratum.</summary>
    /// <param name="pro">Voices for the claim.</param>
    /// <param name="con">Voices against it.</param>
    /// <param name="mixed">Number of groups whose result is mixed.</param>
    public static Judgement Decide(IReadOnlyList<Voice> pro, IReadOnlyList<Voice> con, int mixed)
    {
        var steps = new List<AppraisalStep>
        {
            new(3, $"{Count(pro.Count, "independent voice")} for the claim{Names(pro)}, {Count(con.Count, "voice")} against it{Names(con)}."),
        };
        if (pro.Count + con.Count == 0)
        {
            steps.Add(new(6, "No side has a voice: too little evidence."));
            return new Judgement(Verdict.TooLittleEvidence, Certainty.NotRated, steps);
        }

        bool forClaim = LeansFor(pro, con);
        (IReadOnlyList<Voice> larger, IReadOnlyList<Voice> smaller) = forClaim ? (pro, con) : (con, pro);
        Certainty certainty = CertaintyOf(larger, smaller, mixed, steps);
        Verdict verdict = VerdictOf(larger, smaller, forClaim, certainty, steps);
        return new Judgement(verdict, certainty, steps);
    }

    /// <summary>True when the larger side is for the claim; at equal size the side with the stronger voice. False without any voice.</summary>
    internal static bool LeansFor(IReadOnlyList<Voice> pro, IReadOnlyList<Voice> con) =>
        pro.Count != con.Count ? pro.Count > con.Count : pro.Count > 0 && Best(pro) >= Best(con);

    private static Certainty CertaintyOf(IReadOnlyList<Voice> larger, IReadOnlyList<Voice> smaller, int mixed, List<AppraisalStep> steps)
    {
        IReadOnlyList<Voice> lending = Lending(larger);
        int level = (int)Best(lending);
        string how = $"The best voice of the larger side is {Best(lending).Word()}";
        if (lending.Count < larger.Count) how += " (a review whose list of studies is not known adds none)";
        if (lending.Count + smaller.Count == 1)
        {
            level--;
            how += ", less 1 because it is the only voice";
        }

        if (smaller.Count > 0)
        {
            level--;
            how += ", less 1 because both sides have voices";
        }

        if (mixed > larger.Count)
        {
            level--;
            how += $", less 1 because {Count(mixed, "mixed result")} outnumber it";
        }

        Certainty certainty = (Certainty)Math.Max(level, (int)Certainty.VeryLow);
        steps.Add(new(5, $"{how}: certainty {certainty.Word()}."));
        return certainty;
    }

    private static Verdict VerdictOf(IReadOnlyList<Voice> larger, IReadOnlyList<Voice> smaller, bool forClaim, Certainty certainty, List<AppraisalStep> steps)
    {
        string? enough = larger.Count >= Thresholds.EnoughVoices ? $"{larger.Count} voices on the larger side"
            : larger.Any(v => v.IsSynthesis) ? "pooled evidence"
            : larger.Any(v => v.IsLargeTrial) ? $"a randomised trial of at least {Thresholds.SmallPeople} people"
            : smaller.Count > 0 ? "a voice on each side" : null;
        if (enough is null) return Say(Verdict.TooLittleEvidence, "One voice, neither pooled nor a large randomised trial, is not enough");
        if (certainty == Certainty.VeryLow && larger.Count < Thresholds.EnoughVoicesAtVeryLow)
            return Say(Verdict.TooLittleEvidence, $"Very low certainty wants {Thresholds.EnoughVoicesAtVeryLow} voices on one side, there are {larger.Count}");
        if (smaller.Count * Thresholds.ContestedDivisor >= larger.Count + smaller.Count)
            return Say(Verdict.Contested, $"Enough ({enough}); the smaller side has {smaller.Count} of {larger.Count + smaller.Count} voices, a third or more");
        if (smaller.Count > 0 && Best(smaller) > Best(larger))
            return Say(Verdict.Contested, $"Enough ({enough}); the smaller side has the stronger voice ({Best(smaller).Word()} against {Best(larger).Word()})");
        return Say(forClaim ? Verdict.Supported : Verdict.Contradicted, $"Enough ({enough}), and the larger side is {(forClaim ? "for" : "against")} the claim");

        Verdict Say(Verdict verdict, string why)
        {
            steps.Add(new(6, $"{why}: {verdict.Word()}."));
            return verdict;
        }
    }

    // Beside other voices of its side a review of unknown content may only repeat them: it lends no certainty.
    private static IReadOnlyList<Voice> Lending(IReadOnlyList<Voice> side)
    {
        Voice[] own = [.. side.Where(v => !v.IsSynthesis || v.ListKnown)];
        return own.Length == 0 ? side : own;
    }

    private static Certainty Best(IReadOnlyList<Voice> voices) => voices.Count == 0 ? Certainty.NotRated : voices.Max(v => v.Level);

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private static string Names(IReadOnlyList<Voice> voices) =>
        voices.Count == 0 ? "" : $" ({string.Join("; ", voices.Select(v => $"{string.Join(" + ", v.Studies)} {v.Level.Word()}"))})";
}
