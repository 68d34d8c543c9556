namespace Evidence.Core.Model;

/// <summary>The living system in which a claim is appraised.</summary>
public enum Stratum
{
    /// <summary>Living people.</summary>
    [Meaning("Living people.", "trials and cohorts")]
    People,

    /// <summary>Living animals.</summary>
    [Meaning("Living animals.", "mouse experiments")]
    Animals,

    /// <summary>Cells, tissue or microbes outside a body.</summary>
    [Meaning("Cells, tissue or microbes outside a body.", "monolayers")]
    Cells,
}
