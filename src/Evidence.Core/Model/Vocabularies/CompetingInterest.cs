namespace Evidence.Core.Model;

/// <summary>What the authors declared.</summary>
public enum CompetingInterest
{
    /// <summary>They declared that there are none.</summary>
    [Meaning("They declared that there are none.", "no competing interests")]
    NoneDeclared,

    /// <summary>They declared at least one.</summary>
    [Meaning("They declared at least one.", "paid by the maker")]
    Declared,

    /// <summary>Nothing was seen.</summary>
    [Meaning("Nothing was seen.", "abstract only")]
    NotStated,
}
