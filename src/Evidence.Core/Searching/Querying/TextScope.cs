namespace Evidence.Core.Searching.Querying;

/// <summary>Which words of a record are searched.</summary>
internal enum TextScope
{
    /// <summary>All of them, the sources of a claim too.</summary>
    Anywhere,

    /// <summary>Statement, title or label.</summary>
    Title,

    /// <summary>What the record says, without who wrote it: title, names, findings, notes.</summary>
    Content,
}
