using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1022: a name that means exactly one thing belongs to one concept.</summary>
internal sealed class SharedSynonyms : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1022", Severity.Warning, "Name of two concepts",
        "A search for it cannot know which is meant.", "Keep it as exact for one concept, or mark it ambiguous, narrower or broader.", "two concepts with the same exact synonym");

    public IEnumerable<Finding> Check(LoadedBase loaded) =>
        loaded.Concepts
            .SelectMany(c => c.Record.Synonyms
                .Select((s, i) => (s.Term, Keep: s is { Scope: SynonymScope.Exact or SynonymScope.Abbreviation, Ambiguous: false }, Place: c.At($"synonyms[{i}].term"), c.Record.Id))
                .Where(s => s.Keep)
                .Prepend((Term: c.Record.Label, Keep: true, Place: c.At("label"), c.Record.Id)))
            .GroupBy(s => s.Term.ToLowerInvariant(), StringComparer.Ordinal)
            .Where(g => g.Select(s => s.Id).Distinct().Count() > 1)
            .SelectMany(g => g.Skip(1).Select(s => Description.At(s.Place, $"'{s.Term}' also names '{g.First().Id}' ({g.First().Place}).")));
}
