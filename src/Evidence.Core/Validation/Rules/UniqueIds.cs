using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1008: an id, also a former one, belongs to one record of its kind.</summary>
internal sealed class UniqueIds : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1008", Severity.Error, "Id stands twice",
        "A reference to it could mean either record.", "Give one of the records another id.", "two concepts with id: aspirin");

    public IEnumerable<Finding> Check(LoadedBase loaded) =>
        Repeated(loaded.Concepts.Select(c => (c.Record.Id, c.At("id"))))
            .Concat(Repeated(loaded.Studies.Select(s => (s.Record.Id, s.At("id")))))
            .Concat(Repeated(loaded.Claims.SelectMany(c => c.Record.FormerIds.Select((id, i) => (id, c.At($"formerIds[{i}]"))).Prepend((c.Record.Id, c.At("id"))))));

    private IEnumerable<Finding> Repeated(IEnumerable<(string Id, SourcePosition Place)> ids) =>
        ids.GroupBy(p => p.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1).Select(p => Description.At(p.Place, $"'{p.Id}' is also the id at {g.First().Place}.")));
}
