using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>Concepts that a sentence speaks of without naming them: the damage of what is harmed, the opposite of what is moved.</summary>
internal sealed class FurtherRoles(Func<string, Concept?> named, Func<Concept, IEnumerable<Concept>> opposites)
{
    private static readonly Dictionary<string, string> Processes = new(StringComparer.Ordinal) { ["inflame"] = "inflammation", ["scar"] = "scarring", ["swell"] = "swelling" };

    private static readonly string[] Harms = ["damage", "loss", "breakdown", "injury", "degradation"];

    private static readonly string[] Pains = ["pain"];

    // What is done to a part of the body by these is done to what is felt there.
    private static readonly HashSet<string> Feelings = new(StringComparer.Ordinal) { "sting", "edge", "soothe", "ease", "calm", "comfort", "relieve", "relief", "hurt", "ache", "settle", "quieten" };

    private static readonly string[] Makings = ["formation"];

    private static readonly string[] Lacks = ["inhibition", "loss"];

    private static readonly string[] Disturbances = ["imbalance", "disturbance", "disruption"];

    /// <summary>
    /// What harms or guards a part of the body raises or lowers its damage, what makes more of a cell raises its formation, what holds a protein back raises its inhibition, and
    /// what upsets or only changes a community raises its disturbance, where the base has a name for that.
    /// </summary>
    public void AddChanges(List<Role> affected, string phrase, Effect effect, RelationSense sense, int chainSign)
    {
        bool isFelt = phrase.Split(' ').Any(Feelings.Contains);
        foreach (Role role in affected.ToArray())
        {
            foreach (Concept thing in role.Mention.Concepts)
            {
                (Concept? whole, int sign) = thing.Kind switch
                {
                    ConceptKind.Anatomical when (isFelt || thing == role.Mention.Concepts[0]) && effect is Effect.Good or Effect.Bad or Effect.Down => (NounOf(thing, isFelt ? Pains : Harms), effect == Effect.Bad ? 1 : -1),
                    ConceptKind.Cell when effect is Effect.Up or Effect.Down && sense == RelationSense.Cause => (NounOf(thing, Makings), effect == Effect.Up ? 1 : -1),
                    ConceptKind.GeneOrProtein when effect is Effect.Up or Effect.Down => (NounOf(thing, Lacks), effect == Effect.Down ? 1 : -1),
                    ConceptKind.MicrobialCommunity when effect is Effect.Good or Effect.Bad => (NounOf(thing, Disturbances), effect == Effect.Bad ? 1 : -1),
                    ConceptKind.MicrobialCommunity when effect == Effect.None && sense == RelationSense.Cause => (NounOf(thing, Disturbances), 1),
                    _ => (null, 0),
                };
                if (whole is not null && !role.Mention.Concepts.Contains(whole)) affected.Add(new Role(role.Mention with { Concepts = [whole], IsLoose = true }, sign * chainSign, role.IsHead));
            }
        }
    }

    /// <summary>What leaves a protein as it is does not hold it back either, and what does nothing to a part of the body does it no damage.</summary>
    public void AddUnchanged(List<Role> affected)
    {
        foreach (Role role in affected.ToArray())
            foreach (Concept thing in role.Mention.Concepts.Where(c => c.Kind is ConceptKind.GeneOrProtein or ConceptKind.Anatomical))
                if (NounOf(thing, thing.Kind == ConceptKind.Anatomical ? Harms : Lacks) is { } whole && !role.Mention.Concepts.Contains(whole)) affected.Add(new Role(role.Mention with { Concepts = [whole], IsLoose = true }, 0, role.IsHead));
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
        for (int i = 0, count = roles.Count; i < count; i++)
        {
            // "loosens the wall": the loose wall is meant, and the firm one is its contrary.
            Concept[] opposed = [.. opposites(roles[i].Mention.Concepts[0]).Where(c => c.Id != roles[i].Mention.Concepts[0].Id)];
            if (roles[i].Mention.Concepts.Any(opposed.Contains)) roles[i] = roles[i] with { Mention = roles[i].Mention with { Concepts = [.. roles[i].Mention.Concepts.Where(c => !opposed.Contains(c))] } };
            Role role = roles[i];
            Concept[] contrary = [.. role.Mention.Concepts.SelectMany(opposites).DistinctBy(c => c.Id)];
            if (contrary.Length > 0) roles.Add(role with { Mention = role.Mention with { Concepts = contrary, IsLoose = true }, Sign = -role.Sign });
        }
    }

    private Concept? NounOf(Concept thing, string[] nouns) =>
        thing.Names.SelectMany(name => nouns.SelectMany(noun => new[] { $"{name} {noun}", $"{noun} of {name}" })).Select(named).FirstOrDefault(c => c is not null);
}
