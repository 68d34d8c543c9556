using System.IO.Compression;
using System.Text;
using CsCheck;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Formats.Drafts.Readers;
using Evidence.Core.Text.Sentences;

namespace Evidence.Core.Tests.Formats.Drafts;

/// <summary>Broken and hostile files: a message or a draft, never a crash, never without bound.</summary>
public sealed class HostileFileTests
{
    private static readonly DraftLimits Small = new() { MaxUnpackedBytes = 4 * 1024 * 1024 };

    // EVIDENCE_FUZZ_ROUNDS makes the long run; docs/measured-quality.md has its figures.
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("EVIDENCE_FUZZ_ROUNDS"), out int rounds) ? rounds : 120;

    [Fact]
    public void Read_WordFileThatUnpacksToGigabytes_IsRefusedBeforeItFillsTheMemory() =>
        AssertFault(DraftFaultKind.TooLarge, "a.docx", Zip(("[Content_Types].xml", "<x/>"u8.ToArray()), ("word/document.xml", new byte[40 * 1024 * 1024])), "larger than 4 MB");

    [Fact]
    public void Read_PdfWhoseStreamUnpacksToGigabytes_IsRefused()
    {
        byte[] packed = Packed(new byte[40 * 1024 * 1024]);
        byte[] file = PdfOf("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<>>>>", $"<</Filter/FlateDecode/Length {packed.Length}>>stream\n{Encoding.Latin1.GetString(packed)}\nendstream");

        AssertFault(DraftFaultKind.TooLarge, "a.pdf", file, "Unpacked");
    }

    [Fact]
    public void Read_EncryptedPdf_SaysSo()
    {
        string hex = new('A', 64);
        byte[] file = PdfOf($"/Encrypt 3 0 R/ID[<{hex}><{hex}>]", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>", $"<</Filter/Standard/V 1/R 2/P -4/O<{hex}>/U<{hex}>>>");

        AssertFault(DraftFaultKind.Encrypted, "a.pdf", file, "password");
    }

    [Fact]
    public void Read_ArchiveWithoutADocument_SaysWhatIsRead() => AssertFault(DraftFaultKind.Unsupported, "a.docx", Zip(("a.txt", "x"u8.ToArray())), "an archive");

    [Fact]
    public void Read_OtherKinds_SayWhatToDo()
    {
        AssertFault(DraftFaultKind.Unsupported, "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ".docx");
        AssertFault(DraftFaultKind.Unsupported, "a.rtf", "{\\rtf1 x}"u8.ToArray(), "RTF");
        AssertFault(DraftFaultKind.Unsupported, "a.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 1, 2, 3, 4, 5, 6], "no text file");
        AssertFault(DraftFaultKind.Damaged, "a.pdf", "%PDF-1.7 and then nothing"u8.ToArray(), "broken");
        AssertFault(DraftFaultKind.Damaged, "a.docx", [0x50, 0x4B, 3, 4, 1, 2, 3], "broken");
        AssertFault(DraftFaultKind.Empty, "a.txt", [], "no text");
        AssertFault(DraftFaultKind.Empty, "a.html", "<html><body><script>x</script></body></html>"u8.ToArray(), "no text");
        AssertFault(DraftFaultKind.TooLarge, "a.txt", new byte[Small.MaxBytes + 1], "MB are read");
        Assert.Equal(DraftFaultKind.TooLarge, DraftReader.ReadText(new string('x', 2_000_001)).Fault!.Kind);
        Assert.Equal(DraftFaultKind.Unsupported, DraftReader.ReadText("a\0b\0c").Fault!.Kind);
    }

    [Fact]
    public void Read_WordFileWithAnOutsideEntity_ReadsNoFile()
    {
        DraftReading reading = DraftReader.Read("a.docx", null, Zip(
            ("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
            ("_rels/.rels", Encoding.UTF8.GetBytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")),
            ("word/document.xml", Encoding.UTF8.GetBytes("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"))));

        Assert.Equal(DraftFaultKind.Damaged, reading.Fault!.Kind);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>x")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<blockquote>")]
    [InlineData("<a href=x>")]
    [InlineData("<nav>")]
    [InlineData("</div>")]
    [InlineData("&amp;")]
    [InlineData("&")]
    [InlineData("<!--")]
    [InlineData("<p ")]
    public void Read_TenMegabytesOfOneTag_IsDoneInOnePass(string tag)
    {
        DraftReading reading = DraftReader.ReadText(string.Concat(Enumerable.Repeat(tag, 10_000_000 / tag.Length)), DraftFormat.Html);

        Assert.True(reading.Draft is not null || reading.Fault!.Kind is DraftFaultKind.Empty or DraftFaultKind.TooLarge, reading.Fault?.Message);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("*a ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("`")]
    [InlineData("<")]
    [InlineData("<?")]
    [InlineData("<!A ")]
    [InlineData("|a\n")]
    [InlineData("[a](")]
    [InlineData("\\")]
    public void Read_MuchMarkdownOfOneMark_IsADraftOrAMessage(string mark)
    {
        DraftReading reading = DraftReader.ReadText(string.Concat(Enumerable.Repeat(mark, 300_000 / mark.Length)), DraftFormat.Markdown);

        Assert.True(reading.Draft is not null || reading.Fault is not null);
    }

    // Each took from a quarter of a minute to many, and could not be stopped.
    [Theory]
    [InlineData("a\n=\n", 1_500_000, 0)]
    [InlineData("a\n===\n\n", 3_000_000, 0)]
    [InlineData("<* a\n", 12_000_000, 9_000)]
    [InlineData("_---\n", 12_000_000, 9_000)]
    [InlineData("[a](", 12_000_000, 9_000)]
    public void Read_MarkdownThatItsParserIsSlowAt_IsReadAsPlainText(string mark, int length, int inAParagraph)
    {
        var text = new StringBuilder("# Moss\n\n");
        for (int i = 0; text.Length < length; i++) text.Append(inAParagraph > 0 && i % inAParagraph == 0 ? "\n\n" : "").Append(mark);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.True(MarkdownCost.IsBeyondReason(text.ToString()));
        DraftReading reading = DraftReader.ReadText(text.ToString(), DraftFormat.Markdown);

        Assert.True(reading.Draft is not null || reading.Fault!.Kind == DraftFaultKind.TooLarge, reading.Fault?.Message);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void Read_MarkdownOfBarsInsideBrackets_IsReadAsPlainText()
    {
        string text = string.Concat(Enumerable.Repeat($"Moss [{string.Concat(Enumerable.Repeat("| ", 15_000))}\n|](x) glows.\n\n", 60));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.True(MarkdownCost.IsBeyondReason(text));
        Assert.NotNull(DraftReader.ReadText(text, DraftFormat.Markdown).Draft);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void Read_ABookOfMarkdown_IsReadAsSuch()
    {
        var text = new StringBuilder();
        for (int chapter = 0; chapter < 300; chapter++)
        {
            text.Append("Chapter\n=======\n\n");
            for (int i = 0; i < 20; i++) text.Append("*Moss* **glows** in _brass_ lamps [@arden2031, p. 3], see [a link](https://a.example/x).\n");
            text.Append("\n| a | b |\n|---|---|\n| *1* | `2` |\n\n");
        }

        text.Append("| a | b |\n|---|---|\n");
        for (int i = 0; i < 5_000; i++) text.Append("| [moss](x) | *b* |\n");
        text.Append('\n');
        for (int i = 0; i < 3_000; i++) text.Append("- Arden P. *Moss*. [doi](https://doi.org/10.5555/x) **2031**\n");

        Assert.False(MarkdownCost.IsBeyondReason(text.ToString()));
        Assert.Equal(300, DraftReader.ReadText(text.ToString(), DraftFormat.Markdown).Draft!.Blocks.Count(b => b.Kind == DraftBlockKind.Heading));
    }

    [Fact]
    public void Read_AMegabyteWithoutAFullStop_IsPartedIntoSentencesOfBoundedLength()
    {
        Draft draft = DraftReader.ReadText(string.Concat(Enumerable.Repeat("oats and rice ", 75_000))).Draft!;

        Assert.All(SentenceSplitter.Split(draft), s => Assert.InRange(s.Length, 1, SentenceSplitter.MaxLength));
    }

    [Fact]
    public void Read_Cancelled_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => DraftReader.ReadText("Oats help.", cancellationToken: cancelled.Token));
    }

    [Fact]
    public void Read_BeyondTheDeadline_SaysSo() =>
        Assert.Equal(DraftFaultKind.TooSlow, DraftReader.ReadText(string.Concat(Enumerable.Repeat("Oats help.\n\n", 20_000)), limits: new DraftLimits { Deadline = TimeSpan.Zero }).Fault!.Kind);

    [Fact]
    public void Read_DamagedFilesOfEveryKind_AnswerWithADraftOrAMessage()
    {
        (string Name, byte[] Bytes)[] samples =
        [
            ("a.docx", SampleFiles.Docx()), ("a.pdf", SampleFiles.Pdf()), ("a.md", "# Oats\n\n- a\n- b [c](d)\n\n| x | y |\n|--|--|\n| 1 | 2 |\n\n[^1]: n\n"u8.ToArray()), ("a.html", "<p>Oats <a href='x'>help</a><ul><li>a<sup>1</sup></ul>&amp;<table><td>x</table>"u8.ToArray()), ("a.txt", "Oats help.\n\n- a\n1. b\n"u8.ToArray()),
        ];
        Gen.Select(Gen.Int[0, samples.Length - 1], Gen.Select(Gen.Double[0, 1], Gen.Int[0, 40], Gen.Byte.Array[0, 12]).Array[1, 8]).Sample((sample, damages) =>
        {
            List<byte> bytes = [.. samples[sample].Bytes];
            foreach ((double where, int cut, byte[] put) in damages)
            {
                int at = (int)(where * bytes.Count);
                bytes.RemoveRange(at, Math.Min(cut, bytes.Count - at));
                bytes.InsertRange(at, put);
            }

            DraftReading reading = DraftReader.Read(samples[sample].Name, null, bytes.ToArray(), Small);
            if (reading.Draft is not { } draft) Assert.NotEmpty(reading.Fault!.Message);
            else foreach (Sentence sentence in SentenceSplitter.Split(draft)) Assert.True(draft.SpanOf(sentence.Start, sentence.Length) is { } span && span.End > span.Start && span.Line > 0);
        }, iter: Rounds, threads: 1);
    }

    private static void AssertFault(DraftFaultKind kind, string name, byte[] bytes, string message)
    {
        DraftReading reading = DraftReader.Read(name, null, bytes, Small);

        Assert.Equal(kind, reading.Fault?.Kind);
        Assert.Contains(message, reading.Fault!.Message, StringComparison.Ordinal);
    }

    // A PDF of these objects with its table of places.
    private static byte[] PdfOf(string trailer, params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (int i = 0; i < objects.Length; i++)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj{objects[i]}\nendobj\n");
        }

        int start = file.Length;
        file.Append(table).Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer<</Root 1 0 R/Size {objects.Length + 1}{trailer}>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach ((string name, byte[] content) in parts)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }

        return stream.ToArray();
    }

    private static byte[] Packed(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var packing = new ZLibStream(stream, CompressionLevel.Optimal)) packing.Write(content);
        return stream.ToArray();
    }
}
