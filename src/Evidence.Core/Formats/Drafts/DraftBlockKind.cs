namespace Evidence.Core.Formats.Drafts;

/// <summary>What a block of a draft is.</summary>
public enum DraftBlockKind
{
    /// <summary>A paragraph of running text.</summary>
    Paragraph,

    /// <summary>A heading or title.</summary>
    Heading,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>A passage quoted from somebody.</summary>
    Quote,

    /// <summary>One cell of a table.</summary>
    TableCell,

    /// <summary>Program text or another passage that is no language.</summary>
    Code,

    /// <summary>One entry of the reference list, or a footnote.</summary>
    Reference,
}
