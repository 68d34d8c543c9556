using Evidence.Core.Appraisal;
using Evidence.Core.Checking.Reports;
using Evidence.Core.Model;

namespace Evidence.Core.Curating;

/// <summary>A change of the history in words: one wording for the page and the feed.</summary>
public static class ChangeWords
{
    /// <summary>What became of the claim, without its text, such as <c>Contested becomes supported</c>.</summary>
    public static string Title(VerdictChange change)
    {
        ClaimState? now = change.Now ?? change.Was;
        string stands = now is null ? "" : VerdictWords.Of(now.Verdict);
        return change.Kind switch
        {
            ChangeKind.Verdict => $"{VerdictWords.Of(change.Was!.Verdict)} becomes {now!.Verdict.Spoken()}",
            ChangeKind.Certainty => $"{stands}, {RoleWords.Level(change.Was!.Certainty)} certainty becomes {RoleWords.Level(now!.Certainty)}",
            ChangeKind.AnotherLivingSystem => $"{stands} as before; moved in {string.Join(" and ", change.Strata.Select(s => s.Stratum.Word()))}",
            ChangeKind.Retraction => $"{stands} as before, {(change.Retracted.Count > 0 ? "without a study that was retracted" : "with a study that was put back")}",
            ChangeKind.Wording => $"{stands} as before, worded otherwise",
            ChangeKind.Id => $"{stands} as before, under another id",
            ChangeKind.New => $"New, {now!.Verdict.Spoken()}",
            ChangeKind.Merged => "Merged into another claim",
            ChangeKind.Gone => "Gone",
            ChangeKind.AsBefore => $"{stands} again, as before this day",
            _ => "Came and went",
        };
    }

    /// <summary>What else there is to say of it, in whole sentences, without studies and without what moved in which living system.</summary>
    public static IEnumerable<string> Sentences(VerdictChange change)
    {
        if (change.Kind == ChangeKind.New) yield return $"A claim that was not in this base before: {Concluded(change.Now!)}.";
        if (change.Kind == ChangeKind.New && change.PartOf.Count > 0) yield return $"It is split off: it says a part of what {List(change.PartOf)} says.";
        if (change.Kind == ChangeKind.Gone) yield return $"The claim is no longer in this base. It was {Concluded(change.Was!)}.";
        if (change.Kind == ChangeKind.Merged) yield return $"It is part of the claim {change.Into} now, which answers to its id too. {(change.Was is { } was ? $"It was {Concluded(was)}" : "It had come into this base on the same day")}.";
        if (change.Kind == ChangeKind.CameAndWent) yield return "The claim came into this base and left it on the same day.";
        if (change.Kind == ChangeKind.AsBefore) yield return "It had changed and is what it was before that.";
        if (change.JudgedAnew is { } stratum) yield return $"It speaks of others than before and is judged by what is known in {stratum.Word()} now.";
        if (change.FormerId is { } former) yield return $"Its id was {former} and is {change.Claim}.";
    }

    /// <summary>The studies that were retracted or put back, each with what became of it.</summary>
    public static IEnumerable<(string Words, NamedStudy Study)> Studies(VerdictChange change) =>
        change.Retracted.Select(s => ("Retracted", s)).Concat(change.Reinstated.Select(s => ("No longer retracted", s)));

    /// <summary>What moved in one living system, with the steps that decided, in whole sentences.</summary>
    public static string Of(StratumChange change) =>
        $"In {change.Stratum.Word()} from {change.VerdictBefore.Spoken()} ({RoleWords.Level(change.CertaintyBefore)}) to {change.Verdict.Spoken()} ({RoleWords.Level(change.Certainty)}). Before, rule {change.StepBefore.Rule}: {change.StepBefore.Text} Now, rule {change.Step.Rule}: {change.Step.Text}";

    private static string Concluded(ClaimState claim) => claim.Certainty == Certainty.NotRated ? claim.Verdict.Spoken() : $"{claim.Verdict.Spoken()}, {RoleWords.Level(claim.Certainty)} certainty";

    private static string List(IReadOnlyList<string> ids) => string.Join(" and ", ids);
}
