using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>How a conclusion moves in one living system.</summary>
/// <param name="Stratum">The living system.</param>
/// <param name="VerdictBefore">The verdict it had.</param>
/// <param name="CertaintyBefore">The certainty it had.</param>
/// <param name="Verdict">The verdict afterwards.</param>
/// <param name="Certainty">The certainty afterwards.</param>
/// <param name="StepBefore">The step that decided before.</param>
/// <param name="Step">The step that decides now: of rule 6 where the verdict moves, else of rule 5.</param>
/// <param name="NewSteps">Every step of the derivation that was not there before, in order.</param>
public sealed record StratumChange(
    Stratum Stratum, Verdict VerdictBefore, Certainty CertaintyBefore, Verdict Verdict, Certainty Certainty,
    AppraisalStep StepBefore, AppraisalStep Step, IReadOnlyList<AppraisalStep> NewSteps)
{
    internal const int CertaintyRule = 5, VerdictRule = 6;

    internal static StratumChange Of(StratumAppraisal before, StratumAppraisal after)
    {
        int rule = before.Verdict == after.Verdict ? CertaintyRule : VerdictRule;
        return new StratumChange(before.Stratum, before.Verdict, before.Certainty, after.Verdict, after.Certainty,
            Deciding(before, rule), Deciding(after, rule), [.. after.Steps.Where(s => !before.Steps.Contains(s))]);
    }

    // Without any voice there is no certainty to derive: then the verdict's step tells why.
    internal static AppraisalStep Deciding(StratumAppraisal appraisal, int rule) =>
        appraisal.Steps.LastOrDefault(s => s.Rule == rule) ?? appraisal.Steps[^1];
}
