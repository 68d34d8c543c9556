namespace Evidence.Core.Model;

/// <summary>What kind of studies a review pools.</summary>
public enum ReviewPool
{
    /// <summary>Randomised trials only.</summary>
    [Meaning("Randomised trials only.", "trials of one supplement")]
    Randomised,

    /// <summary>Studies that watch without intervening.</summary>
    [Meaning("Studies that watch without intervening.", "case-control surveys")]
    Observational,

    /// <summary>Several kinds.</summary>
    [Meaning("Several kinds.", "trials and cohorts")]
    Mixed,

    /// <summary>Animal experiments.</summary>
    [Meaning("Animal experiments.", "mouse papers")]
    Animal,

    /// <summary>Not known from what was read.</summary>
    [Meaning("Not known from what was read.", "only the title was seen")]
    Unknown,
}
