namespace Evidence.Core.Model;

/// <summary>What was read of a study.</summary>
public enum ReadBasis
{
    /// <summary>The whole paper.</summary>
    [Meaning("The whole paper.", "methods and tables seen")]
    FullText,

    /// <summary>The abstract or a summary page.</summary>
    [Meaning("The abstract or a summary page.", "PubMed record")]
    Abstract,

    /// <summary>Title or bibliography only: carries no weight.</summary>
    [Meaning("Title or bibliography only: carries no weight.", "title in a reference list")]
    MetadataOnly,
}
