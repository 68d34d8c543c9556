namespace Evidence.Core.Searching.Querying;

/// <summary>What a stretch of a typed query is.</summary>
internal enum QueryTokenKind
{
    /// <summary>A plain word.</summary>
    Word,

    /// <summary>The beginning of a word, with a star.</summary>
    Prefix,

    /// <summary>Words in quotes.</summary>
    Quoted,

    /// <summary>field:value.</summary>
    Field,

    /// <summary>A PubMed tag in brackets.</summary>
    Tag,

    /// <summary>AND in capitals.</summary>
    And,

    /// <summary>OR in capitals.</summary>
    Or,

    /// <summary>NOT in capitals, or a minus before a word.</summary>
    Not,

    /// <summary>An arrow from cause to effect.</summary>
    Arrow,

    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>A closing parenthesis.</summary>
    Close,
}
