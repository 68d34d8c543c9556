using System.Globalization;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>Reads Markdown: CommonMark with tables, footnotes and a YAML head, which is left out. What would take too long is read as plain text.</summary>
internal sealed class MarkdownDraftReader
{
    private readonly DraftBuilder _builder;

    private MarkdownDraftReader(DraftBuilder builder) => _builder = builder;

    public static void Read(DraftBuilder builder)
    {
        if (MarkdownCost.IsBeyondReason(builder.Source))
        {
            TextDraftReader.Read(builder);
            return;
        }

        var pipeline = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = builder.Limits.MaxNesting };
        MarkdownDocument document = Markdown.Parse(builder.Source, pipeline.UseYamlFrontMatter().UsePipeTables().UseFootnotes().Build());
        new MarkdownDraftReader(builder).ReadBlocks(document, DraftBlockKind.Paragraph, 0, null);
    }

    private void ReadBlocks(ContainerBlock container, DraftBlockKind kind, int level, string? label)
    {
        foreach (Block block in container) ReadBlock(block, kind, level, label);
    }

    private void ReadBlock(Block block, DraftBlockKind kind, int level, string? label)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case HeadingBlock heading:
                ReadLeaf(heading, DraftBlockKind.Heading, heading.Level, null);
                break;
            case ListBlock list:
                foreach (ListItemBlock item in list.OfType<ListItemBlock>())
                    ReadBlocks(item, DraftBlockKind.ListItem, kind == DraftBlockKind.ListItem ? level + 1 : 1, list.IsOrdered ? item.Order.ToString(CultureInfo.InvariantCulture) : null);
                break;
            case QuoteBlock quote:
                ReadBlocks(quote, DraftBlockKind.Quote, 0, null);
                break;
            case Footnote footnote:
                if (footnote.Order > 0) ReadBlocks(footnote, DraftBlockKind.Reference, 0, footnote.Order.ToString(CultureInfo.InvariantCulture));
                break;
            case TableCell cell:
                ReadBlocks(cell, DraftBlockKind.TableCell, 0, null);
                break;
            case ContainerBlock other:
                ReadBlocks(other, kind, level, label);
                break;
            case CodeBlock code:
                _builder.Begin(DraftBlockKind.Code);
                AddSpan(code.Span);
                break;
            case HtmlBlock html:
                HtmlDraftReader.Read(_builder, html.Span.Start, html.Span.End + 1);
                break;
            case LeafBlock leaf:
                ReadLeaf(leaf, kind, level, label);
                break;
        }
    }

    private void ReadLeaf(LeafBlock leaf, DraftBlockKind kind, int level, string? label)
    {
        _builder.Begin(kind, level, label);
        if (leaf.Inline is not null) ReadInlines(leaf.Inline);
        _builder.End();
    }

    private void ReadInlines(ContainerInline container)
    {
        foreach (Inline inline in container) ReadInline(inline);
    }

    private void ReadInline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddSource(literal.Content.ToString(), literal.Span);
                break;
            case LineBreakInline:
                _builder.Add(" ", Math.Max(0, inline.Span.Start), Math.Max(1, inline.Span.Length));
                break;
            case CodeInline code:
                AddSource(code.Content, code.Span);
                break;
            case HtmlEntityInline entity:
                AddSource(entity.Transcoded.ToString(), entity.Span);
                break;
            case HtmlInline tag:
                ReadTag(tag);
                break;
            case AutolinkInline address:
                _builder.BeginLink(address.IsEmail ? null : address.Url);
                AddSource(address.Url, address.Span);
                _builder.EndLink();
                break;
            case FootnoteLink { IsBackLink: false } mark:
                AddSource($"[{mark.Footnote.Order}]", mark.Span);
                break;
            case LinkInline { IsImage: true }:
                break;
            case LinkInline link:
                _builder.BeginLink(link.Url);
                ReadInlines(link);
                _builder.EndLink();
                break;
            case ContainerInline other:
                ReadInlines(other);
                break;
        }
    }

    private void ReadTag(HtmlInline tag)
    {
        if (tag.Tag.StartsWith("<sup", StringComparison.OrdinalIgnoreCase)) _builder.BeginRaised(tag.Span.Start);
        else if (tag.Tag.StartsWith("</sup", StringComparison.OrdinalIgnoreCase)) _builder.EndRaised(tag.Span.End + 1);
        else if (tag.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase)) _builder.Add(" ", tag.Span.Start, tag.Span.Length);
    }

    // Character by character where the source reads the same, else the whole for the whole.
    private void AddSource(string text, SourceSpan span)
    {
        string source = _builder.Source;
        int start = Math.Clamp(span.Start, 0, source.Length), length = Math.Clamp(span.Length, 0, source.Length - start);
        if (length >= text.Length && string.CompareOrdinal(source, start, text, 0, text.Length) == 0) _builder.AddSource(start, text.Length);
        else if (length > text.Length && source.IndexOf(text, start, length, StringComparison.Ordinal) is >= 0 and int at) _builder.AddSource(at, text.Length);
        else _builder.Add(text, start, length);
    }

    private void AddSpan(SourceSpan span)
    {
        int start = Math.Clamp(span.Start, 0, _builder.Source.Length);
        _builder.AddSource(start, Math.Clamp(span.Length, 0, _builder.Source.Length - start));
        _builder.End();
    }
}
