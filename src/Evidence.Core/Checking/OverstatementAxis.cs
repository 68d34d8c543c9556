using Evidence.Core.Model;

namespace Evidence.Core.Checking;

/// <summary>In what a sentence goes beyond the evidence.</summary>
public enum OverstatementAxis
{
    /// <summary>It speaks more strongly than the evidence allows.</summary>
    [Meaning("It speaks more strongly than the evidence allows.", "causes, where it is linked to")]
    Strength,

    /// <summary>It speaks of others than those studied.</summary>
    [Meaning("It speaks of others than those studied.", "people, where mice were studied")]
    Population,

    /// <summary>It speaks of another outcome than the one measured.</summary>
    [Meaning("It speaks of another outcome than the one measured.", "repair, where pain was measured")]
    Outcome,
}
