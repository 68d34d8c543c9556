using CsCheck;
using Evidence.Core.Formats.Drafts;

namespace Evidence.Core.Tests.Formats.Drafts;

public sealed class EditedDraftTests
{
    private static readonly Gen<Draft?> Drafts = Gen.OneOf("oats", "# Heading\n\n", "help.", "\n\n", "*em*", "[link](https://example.org/a)", "a_b", "x*y", "[3]", "\\", "`", "|", "&amp;", "https://example.org/x")
        .Array[1, 20].Select(parts => DraftReader.ReadText(string.Join(' ', parts), DraftFormat.Markdown).Draft);

    [Fact]
    public void AsMarkdown_AnyDraft_ReadsAsTheSameWordsAgain() =>
        Drafts.Where(d => d is not null).Sample(draft =>
        {
            string markdown = EditedDraft.AsMarkdown(draft!, []);
            Draft again = DraftReader.ReadText(markdown, DraftFormat.Markdown).Draft!;

            Assert.Equal(Words(draft!), Words(again));
        }, iter: 1000, threads: 1);

    [Fact]
    public void InSource_EditsInMarkdown_AreEscapedAndStayInPlace()
    {
        Draft draft = DraftReader.ReadText("# Oats\n\nOats *help* all. They last.\n", DraftFormat.Markdown).Draft!;
        int at = draft.Text.IndexOf("Oats help", StringComparison.Ordinal);

        Assert.Equal("# Oats\n\nOats \\*may\\* help some [1]. They last.\n", EditedDraft.InSource(draft, [new DraftEdit(at, "Oats help all.".Length, "Oats *may* help some [1].")]));
    }

    [Fact]
    public void AsText_Html_KeepsListsAndReferences() =>
        Assert.Equal(
            "Oats\n\nThey help.\n\n- a\n- b\n\nReferences\n\n[1] Hall 2019\n",
            EditedDraft.AsText(DraftReader.ReadText("<h1>Oats</h1><p>They help.</p><ul><li>a</li><li>b</li></ul><h2>References</h2><ol><li>Hall 2019</li></ol>", DraftFormat.Html).Draft!, []));

    private static IEnumerable<string> Words(Draft draft) => draft.Blocks.Where(b => b.Kind is not DraftBlockKind.Reference).Select(b => draft.Text.Substring(b.Start, b.Length));
}
