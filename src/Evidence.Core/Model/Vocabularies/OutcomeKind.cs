namespace Evidence.Core.Model;

/// <summary>What kind of result a claim is about.</summary>
public enum OutcomeKind
{
    /// <summary>A step inside a body or a culture.</summary>
    [Meaning("A step inside a body or a culture.", "a receptor is blocked")]
    Mechanism,

    /// <summary>A measured level or composition.</summary>
    [Meaning("A measured level or composition.", "sugar in blood")]
    Biomarker,

    /// <summary>What a patient feels or can do.</summary>
    [Meaning("What a patient feels or can do.", "cough, fatigue")]
    Symptom,

    /// <summary>Damage or repair of tissue.</summary>
    [Meaning("Damage or repair of tissue.", "scarring")]
    Structure,

    /// <summary>That a disease starts.</summary>
    [Meaning("That a disease starts.", "first attack")]
    DiseaseOnset,

    /// <summary>An unwanted effect.</summary>
    [Meaning("An unwanted effect.", "rash")]
    Harm,
}
