using Evidence.Core.Appraisal;
using Evidence.Core.Mechanisms;
using Evidence.Core.Model;

namespace Evidence.Indexer;

/// <summary>Paths, gaps and what-if answers as plain text for a terminal.</summary>
internal static class PathText
{
    public static IEnumerable<string> Of(PathAnswer answer)
    {
        yield return $"From {answer.FromLabel} to {answer.ToLabel}, certainty in {answer.Filters.In.Word()}";
        foreach (string note in answer.Notes) yield return $"({note})";
        for (int i = 0; i < answer.Paths.Count; i++)
        {
            MechanismPath path = answer.Paths[i];
            yield return "";
            yield return $"{i + 1}. {(path.Steps.Count == 1 ? "1 step" : $"{path.Steps.Count} steps")}; {StepWords.Sign(path.Sign)}; {path.Certainty.Word().Replace('-', ' ')} in {answer.Filters.In.Word()}";
            for (int s = 0; s < path.Steps.Count; s++)
            {
                foreach (string line in Of(path.Steps[s], answer.Filters.In, s + 1 == path.WeakestStep ? "  <- weakest link" : "")) yield return $"   {line}";
            }
        }

        yield return "";
        if (answer.IsWholeInPeople) yield return "In people: each step of one chain is shown in people.";
        else if (answer.Broken is { } broken)
        {
            yield return "In people the chain breaks:";
            foreach (MechanismStep step in broken.Prefix) yield return $"   shown    {StepWords.Sentence(step, answer.Filters.In)} [{step.Claim}]";
            yield return $"   MISSING  {StepWords.Sentence(broken.Missing, answer.Filters.In)} [{broken.Missing.Claim}]";
        }

        foreach (FeedbackLoop loop in answer.Loops)
            yield return $"Loop ({(loop.Sign switch { PathSign.Raises => "feeds itself", PathSign.Lowers => "curbs itself", _ => "no sign" })}): {string.Join(" -> ", loop.Steps.Select(s => s.FromLabel).Append(loop.Steps[0].FromLabel))}";
    }

    public static IEnumerable<string> Of(MechanismStep step, Stratum asked, string mark = "")
    {
        yield return $"{step.FromLabel} --{StepWords.Verb(step)}--> {step.ToLabel}{mark}";
        yield return $"    {StepWords.Species(step)}{(step.Models.Count == 0 ? "" : $" ({string.Join("; ", step.Models)})")}; {StepWords.Certainty(step, asked)}; {(step.Groups == 1 ? "1 group" : $"{step.Groups} groups")}; {step.Basis.Word() ?? "rests on nothing"}; {step.Claim}";
        if (StepWords.Caution(step) is { } caution) yield return $"    caution: {caution}";
        foreach (ContraryEvidence contrary in step.Contrary) yield return $"    against: {contrary.Study.Citation} ({contrary.Stance.Word()}, {contrary.Stratum.Word()}): {contrary.Finding}";
        foreach (ClaimSummary other in step.Otherwise) yield return $"    otherwise: {other.Text} [{other.Verdict.Word()}] {other.Id}";
        if (step.Also.Count > 0) yield return $"    also: {string.Join(", ", step.Also.Select(a => a.Id))}";
    }

    public static IEnumerable<string> Of(GapAnswer answer, int limit)
    {
        if (!answer.IsComplete) yield return "(Chains were too many to be counted to the end; the order may differ.)";
        foreach (IGrouping<GapKind, Gap> kind in answer.Gaps.GroupBy(g => g.Kind))
        {
            yield return $"{kind.Key.Word()}: {kind.Key.Meaning().Definition} ({kind.Count()})";
            foreach (Gap gap in kind.Take(limit))
            {
                yield return $"  {gap.Step.FromLabel} --{StepWords.Verb(gap.Step)}--> {gap.Step.ToLabel}  [{gap.Step.Claim}]";
                yield return $"      {gap.Chains} chains{(gap.Leaning.Count == 0 ? "" : $"; leaning on it: {string.Join(", ", gap.Leaning.Select(c => c.Id))}")}";
            }

            if (kind.Count() > limit) yield return $"  ... and {kind.Count() - limit} more (--limit)";
        }
    }

    public static IEnumerable<string> Of(WhatIfAnswer answer)
    {
        foreach (ClaimChange change in answer.Claims)
        {
            yield return $"{change.Claim.Text} [{change.Claim.Id}]";
            foreach (StratumChange s in change.Strata)
            {
                yield return $"  in {s.Stratum.Word()}: {s.VerdictBefore.Word()} ({s.CertaintyBefore.Word()}) -> {s.Verdict.Word()} ({s.Certainty.Word()})";
                yield return $"    rule {s.Step.Rule}: {s.Step.Text}";
            }
        }

        foreach (StepChange step in answer.Steps)
            yield return $"Step {step.Before.Claim}: {step.Before.Basis.Word() ?? "rests on nothing"}, shown in {In(step.Before)}, {step.Before.Groups} groups -> {step.After.Basis.Word() ?? "rests on nothing"}, shown in {In(step.After)}, {step.After.Groups} groups";
        if (answer.Paths is { } paths)
        {
            foreach (MechanismPath path in paths.Gone) yield return $"Path listed no more: {Chain(path)}";
            foreach (MechanismPath path in paths.New) yield return $"Path listed now: {Chain(path)}";
            foreach (PathMove move in paths.Moved)
                yield return $"Path changed: {Chain(move.Before)}: {move.Before.Certainty.Word()}, {move.Before.Basis.Word() ?? "rests on nothing"} -> {move.After.Certainty.Word()}, {move.After.Basis.Word() ?? "rests on nothing"}";
            if (paths.Gone.Count + paths.New.Count + paths.Moved.Count == 0) yield return "No listed path changes.";
        }

        yield return $"{answer.Claims.Count(c => c.VerdictMoves)} verdicts and {answer.Claims.Count(c => c.CertaintyMoves)} certainties of claims move; {answer.Claims.Count} claims move in some living system; {answer.Steps.Count} steps change.";

        static string In(MechanismStep step) => step.ShownIn.Count == 0 ? "none" : string.Join(" + ", step.ShownIn.Select(s => s.Word()));
    }

    private static string Chain(MechanismPath path) => string.Join(" -> ", path.Steps.Select(s => s.FromLabel).Append(path.Steps[^1].ToLabel));
}
