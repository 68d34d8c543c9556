using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>Concepts that a sentence speaks of without naming them: the damage of what is harmed, the opposite of what is moved.</summary>
internal sealed class FurtherRoles(Func<string, Concept?> named, Func<Concept, IEnumerable<Concept>> opposites)
{
    private static readonly Dictionary<string, string> Processes = new(StringComparer.Ordinal) { ["inflame"] = "inflammation", ["scar"] = "scarring", ["swell"] = "swelling" };

    private static readonly string[] Harms = ["damage", "loss", "breakdown", "injury", "degradation"];

    /// <summary>What harms or guards a part of the body raises or lowers its damage, where the base has a name for that.</summary>
    public void AddDamage(List<Role> affected, Effect effect)
    {
        if (effect is not (Effect.Good or Effect.Bad or Effect.Down)) return;
        foreach (Role role in affected.ToArray())
        {
            if (role.Mention.Concepts[0] is not { Kind: ConceptKind.Anatomical } part || DamageOf(part) is not { } damage) continue;
            affected.Add(new Role(role.Mention with { Concepts = [damage], IsLoose = true }, effect == Effect.Bad ? 1 : -1, role.IsHead));
        }
    }

    /// <summary>A verb said of a part of the body may be the name of a process there: what inflames x raises the inflammation of x.</summary>
    public void AddProcess(List<Role> affected, string phrase)
    {
        if (!Processes.TryGetValue(phrase, out string? process)) return;
        foreach (Role role in affected.ToArray())
            if (role.Mention.Concepts.FirstOrDefault(c => c.Kind == ConceptKind.Anatomical) is { } part && part.Names.SelectMany(name => new[] { $"{name} {process}", $"{process} of the {name}" }).Select(named).FirstOrDefault(c => c is not null) is { } whole)
                affected.Add(new Role(role.Mention with { Concepts = [whole], IsLoose = true }, role.Sign == 0 ? 1 : Math.Abs(role.Sign), true));
    }

    /// <summary>What weakens a thing raises its opposite.</summary>
    public void AddOpposites(List<Role> roles)
    {
        foreach (Role role in roles.ToArray())
        {
            Concept[] contrary = [.. role.Mention.Concepts.SelectMany(opposites).DistinctBy(c => c.Id)];
            if (contrary.Length > 0) roles.Add(role with { Mention = role.Mention with { Concepts = contrary, IsLoose = true }, Sign = -role.Sign });
        }
    }

    private Concept? DamageOf(Concept part) => part.Names.SelectMany(name => Harms.Select(harm => named($"{name} {harm}"))).FirstOrDefault(c => c is not null);
}
