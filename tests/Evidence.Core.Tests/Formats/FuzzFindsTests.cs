using System.Text;
using Evidence.Core.Formats;
using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Tests.Formats;

/// <summary>What damaged files (<see cref="ReaderFuzzTests"/>) brought to light, one test each.</summary>
public sealed class FuzzFindsTests
{
    [Fact]
    public void Read_PackedPubMedDamagedBeforeItsFirstElement_IsAFinding()
    {
        List<Finding> findings = [];

        IReadOnlyList<Reference> read = ReferenceFiles.Read(ReferenceFormat.PubMedXml, [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF], findings);

        Assert.Empty(read);
        Assert.Equal("The packed file is damaged; what follows was not read.", Assert.Single(findings).Message);
    }

    [Fact]
    public void Read_NoticesWithHalfACharacter_IsAFinding()
    {
        List<Finding> findings = [];
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("""[{"DOI": "10.1234/b", "updated-by": [{"DOI": "10.1234/m", "type": "correct\ud800on"}]}]"""));

        Assert.Empty(NoticeReading.Read("notices.json", stream, findings));
        Assert.Equal("The JSON holds a text that is not valid Unicode.", Assert.Single(findings).Message);
    }

    [Fact]
    public void Read_PubMedThatNestsWithoutEnd_IsAFinding()
    {
        List<Finding> findings = [];

        IReadOnlyList<Reference> read = ReferenceFiles.Read(ReferenceFormat.PubMedXml, "<PubmedArticleSet><PubmedArticle>" + string.Concat(Enumerable.Repeat("<b>", 100_000)), findings);

        Assert.Empty(read);
        Assert.StartsWith("The XML is broken here", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ris", "TY  - JOUR\nAB  - a\n")]
    [InlineData("nbib", "PMID- 1\nAB  - a\n")]
    public void Read_ValueOverManyLines_IsJoinedAndBounded(string id, string start)
    {
        string text = start + string.Concat(Enumerable.Repeat("      b\n", 600_000));

        Assert.Equal((1 << 20) - 6, Assert.Single(ReferenceFiles.Read(ReferenceFormat.Find(id)!, text)).Abstract!.Length, 10.0);
    }
}
