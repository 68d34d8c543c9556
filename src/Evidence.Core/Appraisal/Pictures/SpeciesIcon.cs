using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>The sign of a living system in every picture: a person, an animal with ears and tail, a flask, or an empty ring where nobody has shown it.</summary>
internal static class SpeciesIcon
{
    private const string Person = "M7 1.5a2.4 2.4 0 1 0 .01 0ZM2.5 14.5c0-5 1.5-7 4.5-7s4.5 2 4.5 7Z";

    private const string Animal = "M1 11c0-4 3-6 6-6c1-2 3-2 3 0c2 1 3 3 3.5 5.500c-1 .8-2 1-3 1ZM1 11c-1 2 1 3 3 2.500";

    private const string Flask = "M5 2h4M6 2v4l-4 8h10l-4-8v-4";

    private const string Ring = "M2 8a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z";

    /// <summary>Its lines, in a field 14 wide and 16 high: of the highest system among some living things.</summary>
    public static string PathOf(IReadOnlyList<Organism> organisms) =>
        organisms.Count == 0 ? Ring
        : organisms.Contains(Organism.Human) ? Person
        : organisms.Any(o => o is Organism.Mouse or Organism.Rat or Organism.Pig or Organism.OtherAnimal or Organism.AnimalUnspecified) ? Animal
        : Flask;

    /// <summary>The lines of a living system.</summary>
    public static string PathOf(Stratum system) => system switch { Stratum.People => Person, Stratum.Animals => Animal, _ => Flask };
}
