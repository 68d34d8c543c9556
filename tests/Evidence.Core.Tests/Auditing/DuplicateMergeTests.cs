using Evidence.Core.Auditing;
using Evidence.Core.Formats;

namespace Evidence.Core.Tests.Auditing;

/// <summary>Merging doubles on request: what goes, what is taken over, and that nothing else of the file changes.</summary>
public sealed class DuplicateMergeTests
{
    [Theory]
    [InlineData("bibtex",
        "% my list\n@article{a,\n  title = {Moss},\n  doi = {10.1234/X}\n}\n\n@book{z, title = {Dust # 1}}\n\n@article{b,\n  title = {Moss},\n  volume = 3 # {a},\n  doi = {https://doi.org/10.1234/x},\n}\n\n% the end\n",
        "% my list\n@article{a,\n  title = {Moss},\n  doi = {10.1234/X},\n  volume = 3 # {a}\n}\n\n@book{z, title = {Dust # 1}}\n\n% the end\n", "a b DOI 10.1234/x volume")]
    [InlineData("bibtex", "@article{a, pmid = {7}, year = 2019}\r\n@article{b, pmid = 7, journal = {J}, date = {2019-05}}\r\n@misc{c}", "@article{a, pmid = {7}, year = 2019, journal = {J}}\r\n@misc{c}", "a b PMID 7 journal")]
    [InlineData("ris",
        "TY  - JOUR\r\nTI  - Moss\r\nDO  - 10.1234/x\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - Dust\r\nER  - \r\n\r\nTY  - JOUR\r\nAU  - Arden, P\r\nAU  - Bex, Q\r\nSP  - 1\r\nEP  - 9\r\nAB  - long\r\n and more\r\nDO  - 10.1234/X\r\nER  - \r\n",
        "TY  - JOUR\r\nTI  - Moss\r\nDO  - 10.1234/x\r\nAU  - Arden, P\r\nAU  - Bex, Q\r\nSP  - 1\r\nEP  - 9\r\nAB  - long\r\n and more\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - Dust\r\nER  - \r\n\r\n", "10.1234/x 10.1234/X DOI 10.1234/x AU,SP,EP,AB")]
    [InlineData("nbib", "PMID- 7\nTI  - Moss\n\nPMID- 8\nTI  - Dust\n\nPMID- 7\nTI  - Moss\nVI  - 3\n", "PMID- 7\nTI  - Moss\nVI  - 3\n\nPMID- 8\nTI  - Dust\n\n", "PMID 7 PMID 7 PMID 7 VI")]
    [InlineData("csl-json",
        "[\n  {\n    \"id\": \"a\", \"title\": \"Moss \U0001F600\",\n    \"DOI\": \"10.1234/x\"\n  },\n  {\"id\": \"z\", \"title\": \"Dust\"},\n  {\"id\": \"b\", \"DOI\": \"10.1234/X\", \"issued\": {\"date-parts\": [[2019]]}}\n]\n",
        "[\n  {\n    \"id\": \"a\", \"title\": \"Moss \U0001F600\",\n    \"DOI\": \"10.1234/x\",\n    \"issued\": {\"date-parts\": [[2019]]}\n  },\n  {\"id\": \"z\", \"title\": \"Dust\"}\n]\n", "a b DOI 10.1234/x issued")]
    public void Apply_SamePaperTwice_KeepsTheFirstFillsItAndTouchesNothingElse(string format, string text, string wanted, string told)
    {
        (string merged, IReadOnlyList<DuplicateMerge> merges) = Apply(format, text);

        Assert.Equal(wanted, merged);
        DuplicateMerge merge = Assert.Single(merges);
        Assert.Equal(told, $"{merge.Kept} {merge.Gone} {merge.Identifier} {string.Join(',', merge.Filled)}");
        Assert.Equal((merged, 0), (Apply(format, merged).Text, Apply(format, merged).Merges.Count));
    }

    [Theory]
    [InlineData("@article{a, title = {Moss in brass lamps}, doi = {10.1234/x}}\n@article{b, title = {Dust and moths of the night}, doi = {10.1234/x}}\n")]
    [InlineData("@article{a, doi = {10.1234/x}, pmid = 7}\n@article{b, doi = {10.1234/x}, pmid = 8}\n")]
    [InlineData("@article{a, doi = {10.1234/x}, year = 2001}\n@article{b, doi = {10.1234/x}, year = 2009}\n")]
    [InlineData("@article{a, title = {Moss in brass lamps}, year = 2001}\n@article{b, title = {Moss in brass lamps}, year = 2001}\n")]
    [InlineData("@article{a, doi = {10.1234/x}}\n@article{b, doi = {10.1234/x}, title = {Never closed\n")]
    [InlineData("@book{a, doi = {10.1234/x}}\n@book{b, doi = {10.1234/x}, title = {Whole}}\n@inbook{c, title = {Part}, crossref = {b}}\n")]
    [InlineData("@book{b, doi = {10.1234/x}}\n@proceedings{proc2020, doi = {10.1234/x}, title = {Whole}}\n@inproceedings{c, title = {Part}, crossref = {PROC2020, }}\n")]
    public void Apply_WhatIsNotCertain_IsLeftAlone(string text)
    {
        (string merged, IReadOnlyList<DuplicateMerge> merges) = Apply("bibtex", text);

        Assert.Equal((text, 0), (merged, merges.Count));
    }

    [Fact]
    public void Apply_ThreeOfOnePaper_GivesOneWithTheFieldsOfAll()
    {
        (string merged, IReadOnlyList<DuplicateMerge> merges) = Apply("bibtex", "@article{a, doi = {10.1234/x}}\n@article{b, doi = {10.1234/x}, volume = 1}\n@article{c, doi = {10.1234/x}, volume = 2, pages = {3--4}}\n");

        Assert.Equal("@article{a, doi = {10.1234/x}, volume = 1, pages = {3--4}}\n", merged);
        Assert.EndsWith("DUPLICATE: [c] goes, it is [a] again (DOI 10.1234/x). [a] takes from it: pages. Cite a where c is cited.", merges[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_ThirdThatSharesWithTheSecondOnly_IsMergedByWhatItShares()
    {
        (string merged, IReadOnlyList<DuplicateMerge> merges) = Apply("bibtex", "@article{a, doi = {10.1234/x}}\n@article{b, doi = {10.1234/x}, pmid = {123456}}\n@article{c, pmid = {123456}, volume = 2}\n");

        Assert.Equal("@article{a, doi = {10.1234/x}, pmid = {123456}, volume = 2}\n", merged);
        Assert.Equal(["DOI 10.1234/x", "PMID 123456"], merges.Select(m => m.Identifier));
    }

    [Fact]
    public void Apply_ThirdThatTheSecondIsAgainst_StaysWithItsIdentifier()
    {
        (string merged, IReadOnlyList<DuplicateMerge> merges) = Apply("bibtex", "@article{a, doi = {10.1234/x}}\n@article{b, doi = {10.1234/x}, pmid = {123456}}\n@article{c, doi = {10.1234/x}, pmid = {999999}}\n");

        Assert.Equal("@article{a, doi = {10.1234/x}, pmid = {123456}}\n@article{c, doi = {10.1234/x}, pmid = {999999}}\n", merged);
        Assert.Equal("b", Assert.Single(merges).Gone);
    }

    [Fact]
    public void Apply_ThousandsOfDoublesInOneText_AreEachFoundAtTheirPlace()
    {
        string[] items = [.. Enumerable.Range(0, 3_000).Select(i => $$"""{"id": "a{{i}}", "title": "Möss 😀😀", "DOI": "10.1234/{{i}}"}""")];
        string text = "[\n" + string.Join(",\n", items.Concat(items.Select(i => i.Replace("}", ", \"volume\": \"7\"}", StringComparison.Ordinal)))) + "\n]\n";

        (string merged, IReadOnlyList<DuplicateMerge> merges) = Apply("csl-json", text);

        Assert.Equal(items.Length, merges.Count);
        Assert.Equal("[\n" + string.Join(",\n", items.Select(i => i.Replace("}", ", \"volume\": \"7\"}", StringComparison.Ordinal))) + "\n]\n", merged);
    }

    private static (string Text, IReadOnlyList<DuplicateMerge> Merges) Apply(string id, string text)
    {
        ReferenceFormat format = ReferenceFormat.Find(id)!;
        return DuplicateMerges.Apply(Formats.ReferenceFiles.Read(format, text), text, format);
    }
}
