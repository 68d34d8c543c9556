using System.Globalization;
using System.Text;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Tests.Formats;

/// <summary>A long BibTeX file is read in pieces: that must not be seen in what is read.</summary>
public sealed class BibtexPiecesTests
{
    [Fact]
    public void Read_FileOfManyPieces_HasEveryEntryWithItsStringsParentAndPlace()
    {
        var text = new StringBuilder("@string{j = {Lamps}}\n");
        const int Count = 6_000;
        for (int i = 0; i < Count; i++) text.Append(CultureInfo.InvariantCulture, $"@inbook{{k{i},\n  title = {{Moss {i} @ {{night}}\n@home}},\n  publisher = j # {{ {i}}}, crossref = {{parent}}, doi = {{10.5555/{i}}} }}\n");
        text.Append("@comment{ not closed\n@book{parent, title = {The whole}, year = 1999}\n");

        List<Finding> findings = [];
        IReadOnlyList<Reference> read = ReferenceFiles.Read(ReferenceFormat.Bibtex, text.ToString(), findings);

        Assert.Equal(Count + 1, read.Count);
        for (int i = 0; i < Count; i++)
        {
            Reference one = read[i];
            Assert.Equal(($"k{i}", $"Moss {i} @ night @home", $"Lamps {i}", "The whole", 1999), (one.Key, one.Title, one.Values("publisher").Single(), one.ContainerTitle, one.Year));
            Assert.Equal((2 + (i * 4), 5 + (i * 4)), (one.Position.Line, one.At("DOI").Line));
        }

        Assert.Equal("The comment is not closed; what follows was read all the same.", Assert.Single(findings).Message);
    }

    [Fact]
    public void Read_StreamThatCannotSeek_IsReadAllTheSame()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("@inbook{a, title = {Part}, crossref = {b}}\n@book{b, title = {Whole}}\n");
        using var stream = new OneWayStream(bytes);

        Assert.Equal("Whole", ReferenceFormat.Bibtex.Reader!.Read("refs", stream, []).First().ContainerTitle);
    }

    [Theory]
    [InlineData("@")]
    [InlineData("@a{")]
    [InlineData("@comment{")]
    [InlineData("\n@a{b, c = {")]
    [InlineData("\n@a{")]
    [InlineData("@string{a = a # a}\n")]
    [InlineData("@a{b, c, ")]
    [InlineData("  @")]
    public void Read_MuchOfWhatIsNeverClosed_IsGivenUpWithAFinding(string piece)
    {
        List<Finding> findings = [];

        _ = ReferenceFiles.Read(ReferenceFormat.Bibtex, "@string{a = {x}}\n" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)), findings);

        Assert.True(findings.Count < 1_000_000);
    }

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
