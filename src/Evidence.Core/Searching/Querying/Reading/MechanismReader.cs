using System.Text.RegularExpressions;
using Evidence.Core.Indexing;
using Evidence.Core.Model;

namespace Evidence.Core.Searching.Querying;

/// <summary>
/// Reads what acts on what: <c>a -> b</c>, and plain questions such as "how does a affect b" or "what raises b". Claims in these
/// roles come before those that only hold the words. Thread-safe.
/// </summary>
internal sealed partial class MechanismReader(WordReader words, FacetTable facets)
{
    /// <summary>Reads a chain of ends joined by arrows.</summary>
    public void ReadArrow(IReadOnlyList<string> steps, Reading reading)
    {
        IReadOnlyList<Concept>[] ends = [.. steps.Select(s => words.ReadEnd(s, reading))];
        for (int i = 1; i < ends.Length; i++) Prefer(ends[i - 1], ends[i], null, reading, enoughAlone: true);
        Describe(steps, ends, reading);
    }

    /// <summary>Adds the roles that a plain question names to its reading; its words are read elsewhere.</summary>
    public void ReadQuestion(string text, Reading reading)
    {
        if (!reading.IsOn(SearchRequest.ConceptsSwitch) || Question().Match(text) is not { Success: true } question) return;
        string[] steps = [Open().Replace(question.Groups["cause"].Value, "").Trim(), question.Groups["effect"].Value.Trim()];
        IReadOnlyList<Concept>[] ends = [.. steps.Select(words.ConceptsIn)];
        if (ends[1].Count == 0 || (ends[0].Count == 0 && steps[0].Length > 0 && !Which().IsMatch(text))) return;
        string? sign = question.Groups["up"].Success ? Sign.Raises.Word() : question.Groups["down"].Success ? Sign.Lowers.Word() : null;
        Prefer(ends[0], ends[1], sign, reading, enoughAlone: false);
        Describe([ends[0].Count == 0 ? "" : steps[0], steps[1]], ends, reading);
    }

    private static void Prefer(IReadOnlyList<Concept> cause, IReadOnlyList<Concept> effect, string? sign, Reading reading, bool enoughAlone)
    {
        SearchQuery? acts = Role(FacetNames.Cause, cause, "as what acts"), isActedOn = Role(FacetNames.Effect, effect, "as what is acted on");
        if (acts is not null) reading.Preferred.Add(acts);
        if (isActedOn is not null) (acts is null ? reading.EnoughAlone : reading.Preferred).Add(isActedOn);
        if (acts is not null && isActedOn is not null)
        {
            var both = new Flat(new AllOf([acts, isActedOn]), Ranking.BothRolesWeight) { Label = $"both in one claim: {Labels(cause)} acting on {Labels(effect)}" };
            (enoughAlone ? reading.EnoughAlone : reading.Preferred).Add(both);
        }

        if (sign is not null && isActedOn is not null) reading.Preferred.Add(new Flat(new AllOf([isActedOn, new ValueQuery(FacetNames.Sign, [sign])]), acts is null ? 2 * Ranking.SignWeight : Ranking.SignWeight) { Label = $"a claim that {sign} it" });
    }

    private static ValueQuery? Role(string facet, IReadOnlyList<Concept> concepts, string words) =>
        concepts.Count == 0 ? null : new ValueQuery(facet, [.. concepts.Select(c => c.Id)], Ranking.RoleWeight) { Label = $"{Labels(concepts)} {words}" };

    private static string Labels(IReadOnlyList<Concept> concepts) => string.Join(" or ", concepts.Select(c => c.Label));

    private void Describe(IReadOnlyList<string> steps, IReadOnlyList<Concept>[] ends, Reading reading)
    {
        MechanismEnd[] described = [.. steps.Select((s, i) => ends[i] is [var concept, ..]
            ? new MechanismEnd(s, concept.Id, concept.Label, facets.CountOf(FacetNames.Cause, concept.Id), facets.CountOf(FacetNames.Effect, concept.Id))
            : new MechanismEnd(s, null, null, 0, 0))];
        int exact = Enumerable.Range(1, steps.Count - 1).Sum(i => described[i - 1].ConceptId is { } cause && described[i].ConceptId is { } effect ? facets.CountOfBoth(FacetNames.Cause, cause, FacetNames.Effect, effect) : 0);
        reading.Mechanism = new MechanismReading(described, exact);
    }

    // [asking words] cause, a verb of acting, effect. The verb's direction, where it has one, is kept.
    [GeneratedRegex(@"(?ix)^\s* (?:(?:how|why|does|do|did|can|could|will|would|may|might|is|are|what|which|who)\b\s*){0,3}
        (?<cause>.{0,200}?) \b(?:to\s+)?
        (?: (?<up>raises?|increases?|worsens?|triggers?|drives?|causes?|boosts?|promotes?|leads?\s+to|lead\s+to|contributes?\s+to|gives?(?:\s+you)?|makes?|wears?\s+out)
          | (?<down>lowers?|reduces?|decreases?|prevents?|relieves?|eases?|suppress(?:es)?|inhibits?|blocks?|protects?|treats?|calms?|helps?(?:\s+with)?|improves?)
          | affects?|influences?|alters?|changes?|disturbs?|damages?|harms?|reach(?:es)?|act\s+on|acts\s+on )\b
        \s+(?<effect>.{1,300}?) [?.!\s]*$")]
    private static partial Regex Question();

    [GeneratedRegex(@"(?i)^(?:what|which|who|the|a|an|my|your)\b")]
    private static partial Regex Open();

    [GeneratedRegex(@"(?i)^\s*(?:what|which)\b")]
    private static partial Regex Which();
}
