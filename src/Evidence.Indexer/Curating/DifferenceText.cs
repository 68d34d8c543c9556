using System.Text.Json.Nodes;
using Evidence.Core.Appraisal;
using Evidence.Core.Curating;
using Evidence.Core.Model;

namespace Evidence.Indexer;

/// <summary>A difference as plain text for a terminal.</summary>
internal static class DifferenceText
{
    private const int LongestValue = 90;

    public static IEnumerable<string> Of(BaseDifference difference)
    {
        yield return $"From {difference.Before}";
        yield return $"to   {difference.After}";
        if (difference.IsEmpty)
        {
            yield return "Nothing differs.";
            yield break;
        }

        foreach ((string kind, RecordChanges changes) in new[] { ("concept", difference.Concepts), ("study", difference.Studies), ("claim", difference.Claims) })
        {
            foreach (string id in changes.Removed) yield return $"- {kind} {id}";
            foreach (string id in changes.Added)
                yield return $"+ {kind} {id}{(difference.NewVerdicts.FirstOrDefault(v => kind == "claim" && v.Id == id) is { } verdict ? $": {verdict.Text} [{verdict.Verdict.Word()}, {verdict.Certainty.Word()}]" : "")}";
            foreach (RecordChange change in changes.Changed)
            {
                yield return $"~ {kind} {change.Id}{(change.FormerId is null ? "" : $", formerly {change.FormerId}")}";
                foreach (FieldChange field in change.Fields) yield return $"    {Of(field)}";
            }
        }

        foreach (ClaimMerge merge in difference.Merged) yield return $"> claim {merge.Id} is merged into {merge.Into}";
        foreach (string study in difference.Retracted) yield return $"! study {study} is retracted";
        foreach (string study in difference.Reinstated) yield return $"! study {study} is no longer retracted";
        foreach (EvidenceChange change in difference.Evidence)
        {
            yield return change switch
            {
                { Before: null } => $"+ evidence of {change.Study} on {change.Claim}: {change.After.Word()}",
                { After: null } => $"- evidence of {change.Study} on {change.Claim}: was {change.Before.Word()}",
                _ => $"~ evidence of {change.Study} on {change.Claim}",
            };
            foreach (FieldChange field in change.Fields) yield return $"    {Of(field)}";
        }

        foreach (ClaimChange change in difference.Verdicts)
        {
            yield return $"! {(change.VerdictMoves ? "verdict" : change.CertaintyMoves ? "certainty" : "another living system")} of {change.Claim.Id}: {change.Claim.Text}";
            foreach (StratumChange stratum in change.Strata)
            {
                yield return $"    in {stratum.Stratum.Word()}: {stratum.VerdictBefore.Word()} ({stratum.CertaintyBefore.Word()}) -> {stratum.Verdict.Word()} ({stratum.Certainty.Word()})";
                yield return $"      before [{stratum.StepBefore.Rule}] {stratum.StepBefore.Text}";
                yield return $"      now    [{stratum.Step.Rule}] {stratum.Step.Text}";
            }
        }

        yield return $"{Count(difference.Claims.Count + difference.Merged.Count, "claim", "claims")}, {Count(difference.Evidence.Count, "evidence item", "evidence items")}, {Count(difference.Studies.Count, "study", "studies")}, {Count(difference.Concepts.Count, "concept", "concepts")} differ; {Count(difference.Verdicts.Count(v => v.VerdictMoves), "verdict", "verdicts")} and {Count(difference.Verdicts.Count(v => v is { VerdictMoves: false, CertaintyMoves: true }), "certainty", "certainties")} move.";
    }

    private static string Of(FieldChange field) => $"{field.Field}: {Short(field.Before)} -> {Short(field.After)}";

    private static string Short(JsonNode? value)
    {
        string text = value is null ? "nothing" : value.ToJsonString(EvidenceJson.Options);
        return text.Length <= LongestValue ? text : text[..LongestValue] + "...";
    }

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
