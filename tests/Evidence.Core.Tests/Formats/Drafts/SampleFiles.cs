using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Evidence.Core.Tests.Formats.Drafts;

/// <summary>Small files of the packed formats, made afresh.</summary>
internal static class SampleFiles
{
    public static byte[] Docx(string more = "Raised note")
    {
        using var stream = new MemoryStream();
        using (WordprocessingDocument document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new Style(new StyleName { Val = "heading 1" }) { Type = StyleValues.Paragraph, StyleId = "berschrift1" });
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
                new Footnote(new Paragraph(new Run(new WordText("Hall 2019, a footnote.")))) { Id = 2 },
                new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Id = 0, Type = FootnoteEndnoteValues.Separator });
            main.AddNewPart<EndnotesPart>().Endnotes = new Endnotes(new Endnote(new Paragraph(new Run(new WordText("Young 2020, an endnote.")))) { Id = 5 });
            string link = main.AddHyperlinkRelationship(new Uri("https://example.org/trial"), true).Id;
            main.Document = new Document(new Body(
                new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "berschrift1" }), Words("Oats and pain")),
                new Paragraph(
                    Words("Oats "), Words("help"), new Run(new FootnoteReference { Id = 2 }), Words(" most people, as "), new Hyperlink(Words("this trial")) { Id = link },
                    new DeletedRun(new Run(new DeletedText(" never"))), new Run(new RunProperties(new Vanish()), new WordText(" secretly")), Words(" shows."), new Run(new EndnoteReference { Id = 5 })),
                new Paragraph(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })), Words("First item")),
                new Table(new TableRow(new TableCell(new Paragraph(Words("Cell"))))),
                new Paragraph(Words(more), new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new WordText("7")), Words(" here."))));
        }

        return stream.ToArray();
    }

    public static byte[] Pdf()
    {
        using var builder = new PdfDocumentBuilder();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        PdfPageBuilder first = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        first.AddText("Oats and pain", 20, new PdfPoint(50, 780), font);
        string[] lines = ["Oats were given to forty people for eight weeks, and their inflam-", "mation fell."];
        for (int i = 0; i < lines.Length; i++) first.AddText(lines[i], 11, new PdfPoint(50, 730 - (i * 14)), font);
        first.AddText("1", 9, new PdfPoint(300, 30), font);
        PdfPageBuilder second = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        second.AddText("The second page says that it lasted.", 11, new PdfPoint(50, 780), font);
        second.AddText("2", 9, new PdfPoint(300, 30), font);
        return builder.Build();
    }

    private static Run Words(string text) => new(new WordText(text) { Space = SpaceProcessingModeValues.Preserve });
}
