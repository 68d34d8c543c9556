using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1009: every reference leads to a record.</summary>
internal sealed class KnownReferences : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1009", Severity.Error, "Reference leads nowhere",
        "A claim that cites a study which is not there has no evidence.", "Mend the id or add the record.", "study: scher-2031-elife");

    public IEnumerable<Finding> Check(LoadedBase loaded)
    {
        HashSet<string> concepts = [.. loaded.Concepts.Select(c => c.Record.Id)];
        HashSet<string> studies = [.. loaded.Studies.Select(s => s.Record.Id)];
        HashSet<string> claims = [.. loaded.Claims.Select(c => c.Record.Id)];
        return loaded.Concepts.SelectMany(c => c.Record.Broader.Select((id, i) => Missing(loaded, concepts, id, "concept", c.At($"broader[{i}]"))))
            .Concat(loaded.Concepts.SelectMany(c => c.Record.Opposite.Select((id, i) => Missing(loaded, concepts, id, "concept", c.At($"opposite[{i}]")))))
            .Concat(loaded.Studies.SelectMany(s => StudyReferences(loaded, s, studies)))
            .Concat(loaded.Claims.SelectMany(c => ClaimReferences(loaded, c, concepts, studies, claims)))
            .OfType<Finding>();
    }

    private IEnumerable<Finding?> StudyReferences(LoadedBase loaded, LoadedRecord<Study> study, HashSet<string> studies) =>
        (study.Record.Includes ?? []).Select((id, i) => Missing(loaded, studies, id, "study", study.At($"includes[{i}]")))
            .Append(study.Record.PreprintOf is { } of ? Missing(loaded, studies, of, "study", study.At("preprintOf")) : null);

    private IEnumerable<Finding?> ClaimReferences(LoadedBase loaded, LoadedRecord<Claim> claim, HashSet<string> concepts, HashSet<string> studies, HashSet<string> claims)
    {
        yield return Missing(loaded, concepts, claim.Record.Subject, "concept", claim.At("subject"));
        yield return Missing(loaded, concepts, claim.Record.Object, "concept", claim.At("object"));
        for (int i = 0; i < claim.Record.Evidence.Count; i++)
            yield return Missing(loaded, studies, claim.Record.Evidence[i].Study, "study", claim.At($"evidence[{i}].study"));
        for (int i = 0; i < claim.Record.Narrower.Count; i++)
            yield return Missing(loaded, claims, claim.Record.Narrower[i], "claim", claim.At($"narrower[{i}]"));
        for (int i = 0; i < claim.Record.Opposite.Count; i++)
            yield return Missing(loaded, claims, claim.Record.Opposite[i], "claim", claim.At($"opposite[{i}]"));
    }

    private Finding? Missing(LoadedBase loaded, HashSet<string> known, string id, string kind, SourcePosition place) =>
        known.Contains(id) || loaded.BrokenIds.Contains(id) ? null
            : Description.At(place, $"There is no {kind} '{id}'.", NearestWords.DidYouMean(id, known));
}
