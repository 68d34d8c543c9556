namespace Evidence.Core.Model;

/// <summary>Whom a claim speaks of.</summary>
public enum Population
{
    /// <summary>People who have the disease in question.</summary>
    [Meaning("People who have the disease in question.", "adults with asthma")]
    PeopleWithCondition,

    /// <summary>People without the disease who may get it.</summary>
    [Meaning("People without the disease who may get it.", "relatives of patients")]
    PeopleAtRisk,

    /// <summary>People without the disease.</summary>
    [Meaning("People without the disease.", "volunteers")]
    HealthyPeople,

    /// <summary>Living animals.</summary>
    [Meaning("Living animals.", "mice with an induced tumour")]
    Animals,

    /// <summary>Cells or tissue outside a body.</summary>
    [Meaning("Cells or tissue outside a body.", "cultured skin cells")]
    CellsOrTissue,

    /// <summary>The sentence names nobody; read as people.</summary>
    [Meaning("The sentence names nobody; read as people.", "salt raises blood pressure")]
    Unstated,
}
