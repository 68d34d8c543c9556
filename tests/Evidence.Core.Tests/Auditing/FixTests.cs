using Evidence.Core.Auditing;
using Evidence.Core.Formats;
using Evidence.Core.Tests.Formats;

namespace Evidence.Core.Tests.Auditing;

public sealed class FixTests
{
    [Theory]
    [InlineData("bibtex", "@article{a,\n  doi = {https://doi.org/10.1234/ABC.},\n  note = {https://doi.org/10.1234/ABC.}\n}", "@article{a,\n  doi = {10.1234/ABC},\n  note = {https://doi.org/10.1234/ABC.}\n}")]
    [InlineData("ris", "TY  - JOUR\r\nDO  - doi:10.1234/abc\r\nER  - \r\n", "TY  - JOUR\r\nDO  - 10.1234/abc\r\nER  - \r\n")]
    [InlineData("csl-json", "[{\"DOI\": \"http://dx.doi.org/10.1234/abc\", \"PMID\": \"PMC12\"}]", "[{\"DOI\": \"10.1234/abc\", \"PMCID\": \"PMC12\"}]")]
    [InlineData("nbib", "PMID- PMC123\nTI  - Moss\nLID - 10.1234/abc [doi]\n", "PMC - PMC123\nTI  - Moss\nLID - 10.1234/abc [doi]\n")]
    [InlineData("bibtex", "@article{a, pmid = {PMC123}, pmcid = {456}}", "@article{a, pmid = {456}, pmcid = {PMC123}}")]
    [InlineData("bibtex", "@article{a, doi = {10.1234/ok}}", "@article{a, doi = {10.1234/ok}}")]
    public void Apply_WhatIsCertain_ChangesThatAndNothingElse(string format, string text, string wanted)
    {
        IReadOnlyList<Reference> read = ReferenceFiles.Read(ReferenceFormat.Find(format)!, text);

        Assert.Equal(wanted, CertainFixes.Apply(text, CertainFixes.Find(read, text)));
    }
}
