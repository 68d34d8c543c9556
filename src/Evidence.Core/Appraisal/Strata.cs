using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>Sorts designs, living things and populations into strata.</summary>
public static class Strata
{
    /// <summary>The stratum in which a claim's verdict is its headline; a claim that names nobody is read as people.</summary>
    public static Stratum Of(Population population) => population switch
    {
        Population.Animals => Stratum.Animals,
        Population.CellsOrTissue => Stratum.Cells,
        _ => Stratum.People,
    };

    /// <summary>The stratum of a piece of work. Papers that gather others go by what they pool, then by the highest living system they cover.</summary>
    public static Stratum Of(Design design, ReviewPool? pools, IReadOnlyList<Organism> organisms)
    {
        if (design is Design.AnimalExperiment or Design.AnimalTransfer || pools == ReviewPool.Animal) return Stratum.Animals;
        if (design is Design.ExVivo or Design.CellCulture) return Stratum.Cells;
        if (organisms.Contains(Organism.Human)) return Stratum.People;
        if (organisms.Any(o => o is Organism.Mouse or Organism.Rat or Organism.Pig or Organism.OtherAnimal or Organism.AnimalUnspecified)) return Stratum.Animals;
        return organisms.Any(o => o is Organism.HumanCells or Organism.AnimalCells or Organism.MicrobesInVitro) ? Stratum.Cells : Stratum.People;
    }
}
