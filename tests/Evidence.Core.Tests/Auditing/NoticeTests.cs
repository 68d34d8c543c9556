using System.Text;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Auditing;

public sealed class NoticeTests
{
    [Fact]
    public void Read_RetractionWatchTable_KeepsKindsApart()
    {
        const string table = """"
            Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason
            1,"A, with ""quotes""",1/31/2024 0:00,10.1/n1,0,10.1234/A,0,Retraction,+Error;
            2,B,2/1/2024 0:00,Unavailable,0,unavailable,12345,Expression of concern,
            3,C,2/1/2024,10.1/n3,0,10.1234/c; 10.1234/d,0,Correction,
            4,D,2/1/2024,10.1/n4,0,10.1234/e,0,Reinstatement,
            5,E,2/1/2024,10.1/n5,0,10.1234/f,0,Retraction,+Retract and Replace;
            6,F,2/1/2024,10.1/n6,0,,0,Retraction,
            """";
        List<Finding> findings = [];

        PublishedNotice[] read = [.. Read(table, findings)];

        Assert.Equal(
            ["10.1234/a retraction 2024-01-31", "pmid:12345 expression-of-concern 2024-02-01", "10.1234/c correction 2024-02-01", "10.1234/d correction 2024-02-01", "10.1234/e reinstatement 2024-02-01", "10.1234/f retract-and-replace 2024-02-01"],
            read.Select(n => $"{n.Article} {n.Kind.Word()} {n.Date}"));
        Assert.Equal(7, Assert.Single(findings).Position.Line);
    }

    [Fact]
    public void Read_CrossrefAnswer_TakesPapersFromTheirNotices()
    {
        PublishedNotice[] read = [.. Read("""{"message": {"items": [{"DOI": "10.1234/Notice", "update-to": [{"DOI": "10.1234/paper", "type": "retraction", "updated": {"date-parts": [[2024, 3, 5]]}}, {"DOI": "10.1234/x", "type": "new_version"}]}]}}""", [])];

        Assert.Equal(new PublishedNotice("10.1234/paper", NoticeKind.Retraction, "2024-03-05", "10.1234/notice"), Assert.Single(read));
    }

    [Theory]
    [InlineData("not a list")]
    [InlineData("{\"a\": 1")]
    [InlineData("{}")]
    [InlineData("")]
    public void Read_AnythingElse_IsAFindingAndNoCrash(string text)
    {
        List<Finding> findings = [];

        Assert.Empty(Read(text, findings));
        Assert.True(findings.Count == 1 || text.Length == 0);
    }

    [Fact]
    public void Open_DamagedFile_SaysHowToMendIt()
    {
        using var folder = new TempFolder();
        NoticeList.Import(folder.Path, "My list", null, AuditFixture.Today, AuditFixture.SomeNotices);
        string file = Assert.Single(Directory.GetFiles(folder.Path));
        File.AppendAllText(file, "10.9/x\tretraction\t\t\n");

        InvalidDataException damaged = Assert.Throws<InvalidDataException>(() => NoticeList.Open(folder.Path));
        Assert.Contains("notices import", damaged.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<PublishedNotice> Read(string text, List<Finding> findings)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return NoticeReading.Read("list", stream, findings);
    }
}
