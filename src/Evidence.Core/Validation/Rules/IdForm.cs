using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1007: ids are slugs.</summary>
internal sealed class IdForm : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1007", Severity.Error, "Id is not a slug",
        "Ids stand in addresses, file names and other records.", "Use lower-case letters, digits and single hyphens, at most 100 characters.", "id: Heart_Attack");

    public IEnumerable<Finding> Check(LoadedBase loaded) =>
        loaded.Concepts.Select(c => (Id: c.Record.Id, Place: c.At("id")))
            .Concat(loaded.Studies.Select(s => (Id: s.Record.Id, Place: s.At("id"))))
            .Concat(loaded.Claims.SelectMany(c => c.Record.FormerIds.Select((id, i) => (Id: id, Place: c.At($"formerIds[{i}]"))).Prepend((Id: c.Record.Id, Place: c.At("id")))))
            .Where(p => !Slug.IsSlug(p.Id))
            .Select(p => Description.At(p.Place, $"'{p.Id}' is not a slug."));
}
