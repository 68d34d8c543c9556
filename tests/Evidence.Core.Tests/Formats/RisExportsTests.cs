using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Tests.Formats;

/// <summary>RIS as programs write it, each in its own way: what stands where it does not belong is read, and what only looks like it is not.</summary>
public sealed class RisExportsTests
{
    [Fact]
    public void Read_WebOfScience_TakesMonthNumberOfArticleAndJournal_AndNoPmidFromItsAccessionNumber()
    {
        Reference read = One("TY  - JOUR\nAU  - Arden, P\nTI  - Moss in lamps\nT2  - JOURNAL OF LAMPS\nLA  - English\nC1  - Univ Wick, Dept Moss, Wick, Scotland\nC3  - University of Wick\nSN  - 1234-5678\nJ9  - J LAMPS\nJI  - J. Lamps\nPD  - MAR 5\nPY  - 2019\nVL  - 9\nIS  - 2\nC7  - e77\nDO  - 10.5555/a\nAN  - WOS:000123456700001\nER  -\n");

        Assert.Equal(new ReferenceDate(2019, 3, 5), read.Issued);
        Assert.Equal(("JOURNAL OF LAMPS", "J. Lamps", "e77"), (read.ContainerTitle, read.ContainerTitleShort, read.Page));
        Assert.Null(read.Pmid);
        Assert.Equal("WOS:000123456700001", Assert.Single(read.Values("AN")));
        Assert.Equal("Univ Wick, Dept Moss, Wick, Scotland", Assert.Single(read.Values("C1")));
    }

    [Fact]
    public void Read_WebOfScienceWithHeadAndEnd_IsOneEntryWithoutAFinding()
    {
        List<Finding> findings = [];

        Assert.Single(ReferenceFiles.Read(ReferenceFormat.Ris, "FN  - Clarivate\nVR  - 1.0\nTY  - JOUR\nTI  - Moss\nSP  - 12\nEP  - +\nUT  - WOS:1\nER  -\n\nEF  -\n", findings), r => r.Page == "12+");
        Assert.Empty(findings);
    }

    [Fact]
    public void Read_EndNote_JoinsTheDayWithTheYear_AndPartsItsKeywordsAndAddresses()
    {
        List<Finding> findings = [];

        Reference read = Assert.Single(ReferenceFiles.Read(ReferenceFormat.Ris, "TY  - JOUR\nAB  - Lamps\nglow.\nAN  - 12345678\nAU  - Arden, P.\nC2  - PMC77\nDA  - Jan 7\nDO  - 10.5555/a\nDP  - NLM\nET  - 2019/12/01\nKW  - Moss\nLamps/*methods\nWicks\nLA  - eng\nN1  - 1234-5678\nArden, P\nJournal Article\nPY  - 2020\nSP  - 1-10\nT2  - J Lamps\nTI  - Moss\nUR  - https://a.example/1\nhttps://a.example/2\nER  - \n", findings));

        Assert.Empty(findings);
        Assert.Equal(new ReferenceDate(2020, 1, 7), read.Issued);
        Assert.Equal(("12345678", "PMC77", "10.5555/a"), (read.Pmid, read.Pmcid, read.Doi));
        Assert.Equal(["Moss", "Lamps/*methods", "Wicks"], read.Keywords);
        Assert.Equal(("Lamps glow.", "https://a.example/1", "1-10"), (read.Abstract, read.Url, read.Page));
        Assert.Equal("https://a.example/2", Assert.Single(read.Values("URL")));
    }

    [Theory]
    [InlineData("DB  - PubMed\nAN  - 123\nU1  - 123[pmid]\nU2  - PMC77[pmcid]\nU4  - a-b[PII]\n", "123", "PMC77", null)]
    [InlineData("DB  - PMC\nAN  - PMC77\nU1  - 123[pmid]\n", "123", "PMC77", null)]
    [InlineData("DB  - Embase\nAN  - 123\n", null, null, null)]
    [InlineData("AN  - 123\n", null, null, null)]
    [InlineData("N1  - doi: 10.5555/a\nM3  - doi: 10.5555/a\n", null, null, "10.5555/a")]
    [InlineData("M3  - 10.5555/a\n", null, null, "10.5555/a")]
    [InlineData("N1  - doi: 10.5555/b\nDO  - 10.5555/a\n", null, null, "10.5555/a")]
    [InlineData("M3  - Article\nN1  - See 10.5555/a for more\nL3  - 10.5555 to /6\n", null, null, null)]
    public void Read_IdentifiersUnderOtherTags_AreReadWhereTheyAreCertain(string lines, string? pmid, string? pmcid, string? doi)
    {
        Reference read = One("TY  - JOUR\nTI  - Moss\n" + lines + "ER  - \n");

        Assert.Equal((pmid, pmcid, doi), (read.Pmid, read.Pmcid, read.Doi));
    }

    [Fact]
    public void Read_DoiInANote_IsAtItsPlace() =>
        Assert.Equal((3, 12), One("TY  - JOUR\nTI  - Moss\nM3  - doi: 10.5555/a\nER  - \n").At("DOI") is var place ? (place.Line, place.Column) : default);

    [Theory]
    [InlineData("PY  - 2016/12//\n", 2016, 12, null)]
    [InlineData("PY  - 2016///\n", 2016, null, null)]
    [InlineData("PY  - 2016/02/29/\n", 2016, 2, 29)]
    [InlineData("Y1  - 2015/october\n", 2015, 10, null)]
    [InlineData("PY  - 2019 Mar 5\n", 2019, 3, 5)]
    [InlineData("DA  - Mar\nPY  - 2019\n", 2019, 3, null)]
    [InlineData("PY  - 2019\nDA  - Mar 5\n", 2019, 3, 5)]
    [InlineData("PY  - 2019\nDA  - Mar 45\n", 2019, null, null)]
    [InlineData("PY  - 2019/04\nPD  - MAR 5\n", 2019, 4, null)]
    [InlineData("DA  - 2019/04/06\nPY  - 2019\n", 2019, 4, 6)]
    public void Read_Dates_AsProgramsWriteThem(string lines, int year, int? month, int? day)
    {
        List<Finding> findings = [];

        Assert.Equal(new ReferenceDate(year, month, day), Assert.Single(ReferenceFiles.Read(ReferenceFormat.Ris, "TY  - JOUR\n" + lines + "ER  - \n", findings)).Issued);
        Assert.Empty(findings);
    }

    [Fact]
    public void Read_DateWithoutAYear_IsAFindingAtTheFirstOfThem()
    {
        List<Finding> findings = [];

        Assert.Equal("Spring", Assert.Single(ReferenceFiles.Read(ReferenceFormat.Ris, "TY  - JOUR\nDA  - Spring\nPY  - ///\nER  - \n", findings)).Issued!.Literal);
        Assert.Equal(2, Assert.Single(findings).Position.Line);
    }

    [Theory]
    [InlineData("T2  - Special issue on moss\nJF  - Journal of Lamps\n", "Journal of Lamps", "Special issue on moss")]
    [InlineData("JF  - Journal of Lamps\nT2  - Journal of Lamps\n", "Journal of Lamps", null)]
    [InlineData("JO  - Journal of Lamps\nT2  - \n", "Journal of Lamps", null)]
    public void Read_TwoNamesOfAJournal_TakesThePeriodical(string lines, string journal, string? beside)
    {
        Reference read = One("TY  - JOUR\n" + lines + "ER  - \n");

        Assert.Equal((journal, beside), (read.ContainerTitle, read.Values("container-title").FirstOrDefault()));
    }

    private static Reference One(string text) => Assert.Single(ReferenceFiles.Read(ReferenceFormat.Ris, text));
}
