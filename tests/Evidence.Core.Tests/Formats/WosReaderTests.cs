using System.Text;
using Evidence.Core.Auditing;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Tests.Formats;

/// <summary>The tagged export of the Web of Science, which is no RIS although people call it so.</summary>
public sealed class WosReaderTests
{
    private const string Journal = "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Arden, P\n   Bex, QR\nAF Arden, Paula\n   Bex, Quentin R.\nTI Moss in\n   lamps\nSO JOURNAL OF LAMPS\nLA English\nDT Article; Retracted Publication\nDE moss; lamp oil\nAB Lamps\n   glow.\nC1 Univ Wick, Wick, Scotland.\n   Univ Lamp, Lamp, Wales.\nCR Cole A, 1999, WICKS, V1, P2, DOI 10.1234/c\n   Dun E, 2001, MOSS, V3, P4\nSN 1234-5678\nEI 8765-4321\nJ9 J LAMPS\nJI J. Lamps\nPD MAR 5\nPY 2019\nVL 9\nIS 2\nBP 12\nEP 19\nDI 10.5555/a\nUT WOS:1\nPM 123\nER\n\nEF\n";

    [Fact]
    public void Read_JournalArticle_HasEveryFieldAtItsPlace()
    {
        List<Finding> findings = [];

        Reference read = Assert.Single(ReferenceFiles.Read(ReferenceFormat.Wos, Journal, findings));

        Assert.Empty(findings);
        Assert.Equal(("WOS:1", "article-journal", "Moss in lamps", "JOURNAL OF LAMPS", "J. Lamps"), (read.Key, read.Type, read.Title, read.ContainerTitle, read.ContainerTitleShort));
        Assert.Equal(["Paula Arden", "Quentin R. Bex"], read.Authors.Select(a => a.ToString()));
        Assert.Equal(new ReferenceDate(2019, 3, 5), read.Issued);
        Assert.Equal(("9", "2", "12-19", "10.5555/a", "123"), (read.Volume, read.Issue, read.Page, read.Doi, read.Pmid));
        Assert.Equal(["moss", "lamp oil"], read.Keywords);
        Assert.Equal("Lamps glow.", read.Abstract);
        Assert.Equal(["Article", "Retracted Publication"], read.Values("PT"));
        Assert.Equal(["1234-5678", "8765-4321"], read.Values("ISSN"));
        Assert.Equal(["Cole A, 1999, WICKS, V1, P2, DOI 10.1234/c", "Dun E, 2001, MOSS, V3, P4"], read.Values("CR"));
        Assert.Equal((8, 4), (read.At("title").Line, read.At("title").Column));
    }

    [Theory]
    [InlineData("PT S\nDT Article; Book Chapter\nBP 3\nEP +\nPY 2020\nPD MAR-APR\n", "chapter", "3+", "2020-03/2020-04")]
    [InlineData("PT B\nDT Proceedings Paper\nAR e7\nPY 2020\nPD SPR\n", "paper-conference", "e7", "2020")]
    [InlineData("PT B\nDT Book\nPY 2020\n", "book", null, "2020")]
    public void Read_OtherKinds_AreTold(string lines, string type, string? page, string date)
    {
        Reference read = Assert.Single(ReferenceFiles.Read(ReferenceFormat.Wos, lines + "ER\n"));

        Assert.Equal((type, page, date), (read.Type, read.Page, read.Issued!.ToString()));
    }

    [Fact]
    public void Read_EntryWithoutEnd_IsReadAndReported()
    {
        List<Finding> findings = [];

        Assert.Equal(["A", "B"], ReferenceFiles.Read(ReferenceFormat.Wos, "PT J\nTI A\nPT J\nTI B\n", findings).Select(r => r.Title));
        Assert.Equal([3, 3], findings.Select(f => f.Position.Line));
    }

    [Theory]
    [InlineData("savedrecs.txt", null)]
    [InlineData("savedrecs.ciw", null)]
    [InlineData("refs.ris", "application/x-research-info-systems")]
    [InlineData("text", "text/plain")]
    public void ListOf_ItsExport_IsTold(string name, string? mediaType)
    {
        Assert.Equal(ReferenceFormat.Wos, AuditSource.ListOf(name, mediaType, null, Encoding.UTF8.GetBytes(Journal)));
        Assert.Equal(ReferenceFormat.Wos, AuditSource.ListOf(name, mediaType, null, Encoding.UTF8.GetBytes("\uFEFF" + Journal[Journal.IndexOf("PT J", StringComparison.Ordinal)..].ReplaceLineEndings("\r\n"))));
    }

    [Fact]
    public void ListOf_RisWithItsHead_IsRis() => Assert.Equal(ReferenceFormat.Ris, AuditSource.ListOf("a.txt", null, null, "FN  - Clarivate\nVR  - 1.0\nTY  - JOUR\nER  - \n"u8));

    [Fact]
    public void ListOf_TextThatStartsAlike_IsAnArticle() => Assert.Null(AuditSource.ListOf("a.txt", null, null, "FN was here.\nPT J wrote it down.\n"u8));
}
