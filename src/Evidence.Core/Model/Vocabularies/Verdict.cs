namespace Evidence.Core.Model;

/// <summary>What the base concludes.</summary>
public enum Verdict
{
    /// <summary>The evidence that counts agrees.</summary>
    [Meaning("The evidence that counts agrees.", "pro voices outnumber con")]
    Supported,

    /// <summary>True in a weaker form, for others or for another outcome.</summary>
    [Meaning("True in a weaker form, for others or for another outcome.", "shown in mice, said of people")]
    Overstated,

    /// <summary>Voices of weight stand on both sides.</summary>
    [Meaning("Voices of weight stand on both sides.", "trials disagree")]
    Contested,

    /// <summary>The evidence that counts goes against it.</summary>
    [Meaning("The evidence that counts goes against it.", "the outcome got worse")]
    Contradicted,

    /// <summary>Not enough that counts on either side.</summary>
    [Meaning("Not enough that counts on either side.", "one small study")]
    TooLittleEvidence,

    /// <summary>The base holds no such claim.</summary>
    [Meaning("The base holds no such claim.", "another subject")]
    NotInThisBase,

    /// <summary>Not a statement that evidence could decide.</summary>
    [Meaning("Not a statement that evidence could decide.", "an opinion, an attribution")]
    CannotBeChecked,
}
