namespace Evidence.Core.Formats.Drafts;

/// <summary>The kinds of file that an article can be read from.</summary>
public enum DraftFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown as CommonMark has it, with tables and footnotes.</summary>
    Markdown,

    /// <summary>A web page or a piece of one.</summary>
    Html,

    /// <summary>A Word document (Office Open XML).</summary>
    Docx,

    /// <summary>A PDF with text in it; scanned pages hold none.</summary>
    Pdf,
}
