using Evidence.Core.Formats.Drafts;

namespace Evidence.Core.Tests.Formats.Drafts;

/// <summary>Lists keep their depth, their numbers and their words through Markdown.</summary>
public sealed class MarkdownListTests
{
    [Theory]
    [InlineData("<ul><li>One.<ul><li>Inner.<ul><li>Inmost.</li></ul></li><li>Second.</li></ul></li><li>Two.</li></ul>")]
    [InlineData("<ol><li>First.</li><li>Second.<ol><li>Inner first.</li><li>Inner second.</li></ol></li><li>Third.</li></ol>")]
    [InlineData("<ol><li>First.<ul><li>A point.</li><li>Another point.</li></ul></li><li>Second.</li></ol><p>After it.</p>")]
    [InlineData("<ul><li>12. is how this item begins.</li><li># and this one</li><li>- or this</li></ul>")]
    [InlineData("<p>Before.</p><ol start=\"9\"><li>Nine.</li><li>Ten.<ul><li>Deep.</li></ul></li><li>Eleven.</li></ol>")]
    public void AsMarkdown_OfLists_ReadsAsTheSameBlocks(string html)
    {
        Draft first = DraftReader.ReadText(html, DraftFormat.Html).Draft!;
        string markdown = EditedDraft.AsMarkdown(first, []);
        Draft again = DraftReader.ReadText(markdown, DraftFormat.Markdown).Draft!;

        Assert.Equal(Shape(first), Shape(again));
        Assert.Equal(markdown, EditedDraft.AsMarkdown(again, []));
    }

    private static IEnumerable<(DraftBlockKind, int, string?, string)> Shape(Draft draft) => draft.Blocks.Select(b => (b.Kind, b.Level, b.Label, draft.Text.Substring(b.Start, b.Length)));
}
