namespace Evidence.Core.Formats.Drafts;

/// <summary>
/// Where a passage stands in the file as it was given. Offsets and columns count Unicode code points. Text, Markdown and HTML
/// are counted in their own characters, markup included. Word and PDF files have no such characters: there, offsets count in
/// <see cref="Draft.Text"/>, and the line is the number of the paragraph.
/// </summary>
/// <param name="Start">Code points before it.</param>
/// <param name="End">Code points before what follows it.</param>
/// <param name="Line">Line of its first character, from 1.</param>
/// <param name="Column">Column of its first character, from 1.</param>
/// <param name="EndLine">Line of its last character.</param>
/// <param name="EndColumn">One past the column of its last character.</param>
/// <param name="Paragraph">Number of its block, from 1.</param>
/// <param name="Page">Its page in a PDF, from 1.</param>
public readonly record struct DraftSpan(int Start, int End, int Line, int Column, int EndLine, int EndColumn, int Paragraph, int? Page);
