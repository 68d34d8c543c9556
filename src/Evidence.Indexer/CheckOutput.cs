using System.CommandLine;
using System.Text;
using Evidence.Core.Checking;
using Evidence.Core.Checking.Reports;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Searching;

namespace Evidence.Indexer;

/// <summary>The forms in which `evidence check` prints a report.</summary>
internal sealed class CheckOutput(string format, int[] only, TimeProvider time)
{
    private static readonly string[] Formats = ["text", "json", "markdown", "html", "sarif", "claimreview"];

    /// <summary>True for the plain listing, which the command prints itself.</summary>
    public bool IsText => format == "text";

    public static Option<string> Format()
    {
        var option = new Option<string>("--format") { HelpName = string.Join('|', Formats), Description = "How to print the report; html is one file that needs nothing else, claimreview is a draft to be signed.", DefaultValueFactory = _ => "text" };
        option.AcceptOnlyFromAmong(Formats);
        return option;
    }

    /// <summary>Writes the report to standard output.</summary>
    public void Write(string file, Draft draft, CheckReport report, GenerationLease lease)
    {
        var article = new CheckedArticle(draft, report, lease.KnowledgeBase, lease.Appraisals, lease.Manifest.Generation, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        switch (format)
        {
            case "json":
                Output.Json(report);
                break;
            case "markdown":
                Output.Line(MarkdownReport.Write(article).TrimEnd());
                break;
            case "html":
                Output.Line(HtmlReport.Write(article).TrimEnd());
                break;
            case "sarif":
                Output.Line(Written(stream => SarifReport.Write(stream, article, file == "-" ? null : file)));
                break;
            case "claimreview":
                Output.Line(Written(stream => ClaimReviewReport.Write(stream, article, only.Length == 0 ? null : only.ToHashSet())));
                break;
        }
    }

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
