using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Evidence.Web;

/// <summary>docs/measured-quality.md as it was when the program was built: what was measured of our own checks, part by part.</summary>
/// <param name="Parts">Its parts in order.</param>
internal sealed partial record MeasuredQuality(IReadOnlyList<MeasuredPart> Parts)
{
    private const string Resource = "Evidence.Web.measured-quality.md";

    // Raw HTML stays text; tables are the only extension that the file uses.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    private static readonly Lazy<MeasuredQuality> Embedded = new(() =>
    {
        using Stream file = typeof(MeasuredQuality).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        return Of(reader.ReadToEnd());
    });

    /// <summary>The figures that this program carries.</summary>
    public static MeasuredQuality Own => Embedded.Value;

    /// <summary>How many rows of figures there are.</summary>
    public int Figures => Parts.Sum(p => p.Figures);

    /// <summary>The latest day that a part names; null where none does.</summary>
    public DateOnly? Latest => Parts.SelectMany(p => p.Days).Order().Select(d => (DateOnly?)d).LastOrDefault();

    /// <summary>Reads the file: parts begin at headings of the second level.</summary>
    public static MeasuredQuality Of(string markdown)
    {
        markdown = markdown.ReplaceLineEndings("\n");
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        var parts = new List<MeasuredPart>();
        Block[] blocks = [.. document];
        int[] starts = [.. Enumerable.Range(0, blocks.Length).Where(i => blocks[i] is HeadingBlock { Level: 2 })];
        for (int i = 0; i < starts.Length; i++)
        {
            int end = i + 1 < starts.Length ? starts[i + 1] : blocks.Length;
            Block[] inside = blocks[(starts[i] + 1)..end];
            string heading = Text(((HeadingBlock)blocks[starts[i]]).Inline!), source = markdown[blocks[starts[i]].Span.Start..(end < blocks.Length ? blocks[end].Span.Start : markdown.Length)].Trim();
            Match dated = Dated().Match(heading);
            string title = dated.Success ? dated.Groups[1].Value : heading;
            parts.Add(new MeasuredPart(
                title, dated.Success ? dated.Groups[2].Value : "", [.. Day().Matches(source).Select(m => DateOnly.ParseExact(m.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Distinct().Order()],
                inside.OfType<Table>().Sum(t => t.OfType<TableRow>().Count(r => !r.IsHeader)), source, Html(title, inside)));
        }

        return new MeasuredQuality(parts);
    }

    private static string Html(string title, IEnumerable<Block> blocks)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlRenderer(writer);
        Pipeline.Setup(html);
        int tables = 0;
        foreach (Block block in blocks)
        {
            LeaveOutWhatIsNotServed(block);
            if (block is Table table)
            {
                NameEmptyHeadings(table);
                writer.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{System.Net.WebUtility.HtmlEncode(title)}, table {(++tables).ToString(CultureInfo.InvariantCulture)}\">");
                html.Render(block);
                writer.Write("</div>\n");
            }
            else
            {
                html.Render(block);
            }
        }

        return writer.ToString();
    }

    // Files beside this one are not served: what links to them keeps its words, and pictures keep their caption.
    private static void LeaveOutWhatIsNotServed(Block block)
    {
        foreach (LinkInline link in InlinesOf<LinkInline>(block).Where(l => l.Url?.StartsWith("http", StringComparison.Ordinal) != true || l.IsImage).ToArray())
            link.ReplaceBy(new LiteralInline(link.IsImage ? $"{Text(link)}: drawn in docs/{link.Url}." : Text(link)), copyChildren: false);
    }

    private static IEnumerable<T> InlinesOf<T>(Block block) where T : Inline => block switch
    {
        LeafBlock { Inline: { } inline } => inline.Descendants<T>(),
        ContainerBlock container => container.Descendants<T>(),
        _ => [],
    };

    private static void NameEmptyHeadings(Table table)
    {
        foreach (TableCell cell in table.OfType<TableRow>().Where(r => r.IsHeader).SelectMany(r => r.OfType<TableCell>()).Where(c => !InlinesOf<LeafInline>(c).Any()))
        {
            cell.Clear();
            cell.Add(new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline("measured")) });
        }
    }

    private static string Text(ContainerInline inline) => string.Concat(inline.Descendants().Select(d => d switch { LiteralInline l => l.Content.ToString(), CodeInline c => c.Content, LineBreakInline => " ", _ => "" }));

    [GeneratedRegex(@"^(.*) \(([^()]*\d{4}-\d{2}-\d{2}[^()]*)\)$")]
    private static partial Regex Dated();

    [GeneratedRegex(@"\b20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)\b")]
    private static partial Regex Day();
}

/// <summary>A part of what was measured.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Measured">When and how, as its heading says; empty where it does not.</param>
/// <param name="Days">Every day that it names, earliest first.</param>
/// <param name="Figures">How many rows of figures it has.</param>
/// <param name="Markdown">Its text as in the file.</param>
/// <param name="Html">The same for the page, without its heading.</param>
internal sealed record MeasuredPart(string Title, string Measured, IReadOnlyList<DateOnly> Days, int Figures, string Markdown, [property: JsonIgnore] string Html)
{
    /// <summary>Where it stands on the page.</summary>
    [JsonIgnore]
    public string Anchor => string.Concat(Title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
}
