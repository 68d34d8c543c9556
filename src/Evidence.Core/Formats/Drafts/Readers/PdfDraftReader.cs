using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>
/// Reads the text of a PDF: letters to words to blocks in reading order. Page numbers and lines that return on every page are left
/// out; words parted at the end of a line and paragraphs parted at the end of a page are joined.
/// </summary>
internal sealed class PdfDraftReader
{
    private const int MostWordsOnPage = 20_000;
    private const double HeadingSize = 1.15;
    private const string Bullets = "•◦▪‣–●○";
    private readonly DraftBuilder _builder;
    private readonly HashSet<string> _running;
    private readonly double _size;

    private PdfDraftReader(DraftBuilder builder, HashSet<string> running, double size) => (_builder, _running, _size) = (builder, running, size);

    public static void Read(DraftBuilder builder, byte[] bytes, CancellationToken cancellationToken)
    {
        using PdfDocument document = Open(bytes, builder.Limits);
        if (document.NumberOfPages > builder.Limits.MaxPages) throw new UnreadableDraftException(DraftFaultKind.TooLarge, $"The PDF has {document.NumberOfPages} pages; {builder.Limits.MaxPages} are read. Check it in parts.");
        var pages = new List<(int Number, IReadOnlyList<TextBlock> Blocks, IReadOnlyList<Hyperlink> Links)>();
        for (int number = 1; number <= document.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Page page = document.GetPage(number);
            pages.Add((number, BlocksOf(page, number), page.GetHyperlinks()));
        }

        var reader = new PdfDraftReader(builder, RunningLines([.. pages.Select(p => p.Blocks)]), BodySize(pages.SelectMany(p => p.Blocks)));
        foreach ((int number, IReadOnlyList<TextBlock> blocks, IReadOnlyList<Hyperlink> links) in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            builder.Page = number;
            foreach (TextBlock block in blocks) reader.Add(block, links);
        }
    }

    private static PdfDocument Open(byte[] bytes, DraftLimits limits)
    {
        try
        {
            return PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = limits.MaxNesting, FilterProvider = new BoundedPdfFilters(limits.MaxUnpackedBytes) });
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableDraftException(DraftFaultKind.Encrypted, "The PDF is protected by a password. Save it without one, or paste the text.");
        }
    }

    private static IReadOnlyList<TextBlock> BlocksOf(Page page, int number)
    {
        Word[] words = [.. page.GetWords(NearestNeighbourWordExtractor.Instance).Where(w => !string.IsNullOrWhiteSpace(w.Text)).Take(MostWordsOnPage + 1)];
        if (words.Length > MostWordsOnPage) throw new UnreadableDraftException(DraftFaultKind.TooLarge, $"Page {number} of the PDF has more than {MostWordsOnPage} words. Paste the text.");
        if (words.Length == 0) return [];
        IReadOnlyList<TextBlock> blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        return [.. UnsupervisedReadingOrderDetector.Instance.Get(blocks).OrderBy(b => b.ReadingOrder)];
    }

    // Headers and footers: the first and last lines that read the same, figures aside, on three pages or more.
    private static HashSet<string> RunningLines(IReadOnlyList<IReadOnlyList<TextBlock>> pages) =>
        [.. pages.SelectMany(blocks => blocks.OrderByDescending(b => b.BoundingBox.Top) is var ordered ? ordered.Take(2).Concat(ordered.TakeLast(2)).Select(Shape).Distinct() : [])
            .GroupBy(s => s, StringComparer.Ordinal).Where(g => g.Key.Length < 120 && g.Count() >= 3).Select(g => g.Key)];

    private static string Shape(TextBlock block) => string.Concat(block.Text.Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c)));

    private static double BodySize(IEnumerable<TextBlock> blocks)
    {
        double[] sizes = [.. blocks.SelectMany(b => b.TextLines).SelectMany(l => l.Words).Select(Size).Order()];
        return sizes.Length == 0 ? 0 : sizes[sizes.Length / 2];
    }

    private static double Size(Word word) => word.Letters.Count == 0 ? 0 : word.Letters[0].PointSize;

    private void Add(TextBlock block, IReadOnlyList<Hyperlink> links)
    {
        Word[][] lines = [.. block.TextLines.Select(l => l.Words.Where(w => w.Text.Length > 0).ToArray()).Where(l => l.Length > 0)];
        if (lines.Length == 0 || _running.Contains(Shape(block)) || IsPageNumber(lines)) return;
        string first = lines[0][0].Text;
        bool isItem = Bullets.Contains(first[0], StringComparison.Ordinal);
        bool isHeading = lines.Length <= 2 && lines.All(l => Size(l[0]) > _size * HeadingSize);
        // A paragraph that was parted by the end of a page or column goes on with a small letter.
        bool goesOn = _builder.Continues(char.IsLower(first[0]));
        if (!goesOn) _builder.Begin(isHeading ? DraftBlockKind.Heading : isItem ? DraftBlockKind.ListItem : DraftBlockKind.Paragraph, isHeading ? 2 : isItem ? 1 : 0);
        else _builder.Add(" ");
        foreach (Word[] line in lines) AddLine(line, isItem, links);
    }

    private void AddLine(Word[] line, bool isItem, IReadOnlyList<Hyperlink> links)
    {
        bool isNewItem = Bullets.Contains(line[0].Text[0], StringComparison.Ordinal) && line.Length > 1;
        if (isItem && isNewItem && _builder.HasText) _builder.Begin(DraftBlockKind.ListItem, 1);
        foreach (Word word in isNewItem && isItem ? line.Skip(1) : line)
        {
            Hyperlink? link = links.FirstOrDefault(l => Holds(l.Bounds, word.BoundingBox));
            if (link is not null) _builder.BeginLink(link.Uri);
            _builder.JoinHyphenated(char.IsLower(word.Text[0]));
            _builder.Add(TextDecoding.WellFormed(word.Text));
            if (link is not null) _builder.EndLink();
            _builder.Add(" ");
        }

        _builder.EndLine();
    }

    private static bool IsPageNumber(Word[][] lines) =>
        lines.Length == 1 && lines[0].Length <= 4 && lines[0].All(w => w.Text.All(c => char.IsDigit(c) || char.IsPunctuation(c)) || w.Text is "Page" or "page" or "of") && lines[0].Any(w => w.Text.Any(char.IsDigit));

    private static bool Holds(PdfRectangle area, PdfRectangle word) =>
        word.Centroid is var centre && centre.X >= area.Left && centre.X <= area.Right && centre.Y >= area.Bottom && centre.Y <= area.Top;
}
