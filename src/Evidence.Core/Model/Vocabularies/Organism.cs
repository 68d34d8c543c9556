namespace Evidence.Core.Model;

/// <summary>In what living thing, or what part of one, a study was done.</summary>
public enum Organism
{
    /// <summary>Living people.</summary>
    [Meaning("Living people.", "patients")]
    Human,

    /// <summary>Living mice.</summary>
    [Meaning("Living mice.", "C57BL/6")]
    Mouse,

    /// <summary>Living rats.</summary>
    [Meaning("Living rats.", "Wistar")]
    Rat,

    /// <summary>Living pigs.</summary>
    [Meaning("Living pigs.", "piglets")]
    Pig,

    /// <summary>Another named animal.</summary>
    [Meaning("Another named animal.", "rabbit")]
    OtherAnimal,

    /// <summary>Animals of unstated or several species.</summary>
    [Meaning("Animals of unstated or several species.", "rodents")]
    AnimalUnspecified,

    /// <summary>Human cells or tissue outside the body.</summary>
    [Meaning("Human cells or tissue outside the body.", "HeLa")]
    HumanCells,

    /// <summary>Animal cells or tissue outside the body.</summary>
    [Meaning("Animal cells or tissue outside the body.", "Vero")]
    AnimalCells,

    /// <summary>Microbes in culture.</summary>
    [Meaning("Microbes in culture.", "isolates in broth")]
    MicrobesInVitro,

    /// <summary>No living material of its own.</summary>
    [Meaning("No living material of its own.", "opinion")]
    NotApplicable,

    /// <summary>Not known from what was read.</summary>
    [Meaning("Not known from what was read.", "only a title was seen")]
    Unknown,
}
