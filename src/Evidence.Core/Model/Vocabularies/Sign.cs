namespace Evidence.Core.Model;

/// <summary>Where a claim says its object goes.</summary>
public enum Sign
{
    /// <summary>The object goes up, starts or gets worse.</summary>
    [Meaning("The object goes up, starts or gets worse.", "fever rises")]
    Raises,

    /// <summary>The object goes down, is prevented or relieved.</summary>
    [Meaning("The object goes down, is prevented or relieved.", "fever falls")]
    Lowers,

    /// <summary>The object stays as it is.</summary>
    [Meaning("The object stays as it is.", "no difference")]
    NoEffect,

    /// <summary>The direction differs with the circumstances.</summary>
    [Meaning("The direction differs with the circumstances.", "depends on the strain")]
    Depends,

    /// <summary>No direction is stated.</summary>
    [Meaning("No direction is stated.", "is linked to")]
    None,
}
