namespace Evidence.Core.Model;

/// <summary>How far the base can be trusted to be near the truth on a claim: indicative, not GRADE, which is a human judgement.</summary>
public enum Certainty
{
    /// <summary>Not derived: nothing that counts.</summary>
    [Meaning("Not derived: nothing that counts.", "only background")]
    NotRated,

    /// <summary>The truth may well be different.</summary>
    [Meaning("The truth may well be different.", "one small survey")]
    VeryLow,

    /// <summary>Limited trust.</summary>
    [Meaning("Limited trust.", "two small surveys")]
    Low,

    /// <summary>Probably near the truth.</summary>
    [Meaning("Probably near the truth.", "one good trial")]
    Moderate,

    /// <summary>Further evidence is unlikely to change it.</summary>
    [Meaning("Further evidence is unlikely to change it.", "several good trials")]
    High,
}
