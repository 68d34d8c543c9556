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
    [InlineData("@comment(\n@article{a, title = {A}}\n)\n@article{b, title = {B}}\n", "a b")]
    [InlineData("@comment( to ) @article{a, title = {A}}\n", "a")]
    [InlineData("@preamble(\"\n@article{a, title = {A}}\n@article{b, title = {B}}\n", "a b")]
    [InlineData("@article{a, title =\n@article{b, title = {B}}\n", "b")]
    [InlineData("@article{a, title = \"A\n@article{b, title = {B}}\n", "b")]
    [InlineData("@article{a, title = {A}, year = 1999 #\n@article{b, title = {B}}\n", "a b")]
    public void Read_EntryInsideOfWhatIsOpen_IsReadWhateverIsOpen(string text, string keys) =>
        Assert.Equal(keys, string.Join(' ', ReferenceFiles.Read(ReferenceFormat.Bibtex, text).Select(r => r.Key)));

    [Fact]
    public void Read_PiecesOfAnySize_SayWhatTheWholeSays()
    {
        string[] splinters =
        [
            "@article{a,", "\n@article{b, ", "\n@book{c,\n", "\r\n@misc{d,", "\n@comment(", "\n@comment{", "@comment(", "\n@preamble{", "\n@string{s = ", "title = ", "year = 1999", "s", " # ", "{", "}", "(", ")", "\"", ",", "=", "@", "\n@", "\n", "\r", "%", "\n% ", "{A {B} c}", "\"x\"",
            "\\", "\\{", new('x', 150), "\n@" + new string('y', 199) + "{", new string('k', 199) + ",", "ü😀",
        ];
        var random = new Random(20261129);
        for (int round = 0; round < 1_500; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(2, 60)).Select(_ => splinters[random.Next(splinters.Length)]));
            string whole = Told(text, text.Length + 1);
            foreach (int size in new[] { 1, random.Next(2, 40), random.Next(40, 600) }) Assert.True(whole == Told(text, size), $"Pieces of {size}: {text}\n{whole}\n{Told(text, size)}");
        }
    }

    private static string Told(string text, int size)
    {
        List<Finding> findings = [];
        var told = new StringBuilder();
        foreach (BibtexEntry entry in new BibtexParser("refs", findings).Read(BibtexSegments.Of(new StringReader(text), size)))
            told.Append(CultureInfo.InvariantCulture, $"{entry.Type} {entry.Key} {entry.Lines.At(entry.Offset)} {string.Join(" | ", entry.Fields.Select(f => $"{f.Name} = {f.Value.Text} {entry.Lines.At(f.Value.Offset)}"))}\n");
        return told.AppendJoin('\n', findings.Select(f => f.ToString())).ToString();
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
