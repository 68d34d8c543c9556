using System.IO.Compression;
using System.Text;

namespace Evidence.Core.Tests.Formats;

/// <summary>Damages files: pieces go, come twice, or give way to splinters of syntax; some grow long, some change their encoding, some end early.</summary>
internal sealed class FuzzDamage(Random random)
{
    private const int OneInIsLong = 700;
    private static readonly string[] Splinters =
    [
        "{", "}", "\"", "@", "@article{", "@string{a = ", "@comment{", "#", ",", "=", "\\", "\\\"", "$", "\r", "\n", "\r\n", "\0", "\uFEFF", "TY  - ", "ER  - ", "  - ", "PMID- ", "      ", "[", "]", ":", "null", "1e999", "\\u0000", "\\ud800", "<", ">", "</",
        "<PubmedArticle>", "&amp;", "&#0;", "<![CDATA[", "<!DOCTYPE a [<!ENTITY b 'c'>]>", " and ", "crossref = {a}", "10.1234/", "doi:", new('{', 300), new('[', 300), new('<', 50), "é", "😀", "\u2028", "\n\n", "- ", "> ", "```\n", "[^1]", "](", "![", "| ", "---\n", "<table><tr><td>",
        "<script>", "<!--", "&", "\t", "%", "~", "'", "(", ")", "obj", "endobj", "stream\n", "<<", ">>", "/Length 9999999", "<w:p>", "</w:p>", "update-to", "\"_id\": \"1\"", "; ", "1/1/2020 0:00", "\u0301", "\u200D", "\uD83D",
    ];

    public int Next(int end) => random.Next(end);

    public byte[] Of(FuzzSample sample)
    {
        if (sample.Text is { } text) return Bytes(random.Next(OneInIsLong) == 0 ? Lengthened(text) : Cut(text));
        byte[] file = sample.Bytes!;
        // The bytes of an archive are mostly a packed part: damage inside of it gets further than damage around it.
        return file.AsSpan().StartsWith("PK"u8) && random.Next(4) > 0 ? InsideArchive(file) : file.AsSpan().StartsWith<byte>([0x1F, 0x8B]) && random.Next(2) > 0 ? InsideGzip(file) : InBytes(file);
    }

    private string Cut(string text)
    {
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            int start = random.Next(text.Length + 1), end = Math.Min(text.Length, start + random.Next(60));
            string piece = random.Next(4) switch { 0 => "", 1 => text[start..end] + text[start..end], _ => Splinter() };
            text = text[..start] + piece + text[end..];
        }

        return text;
    }

    // One thing very often: what costs a little more for each one before it shows here.
    private string Lengthened(string text)
    {
        int start = random.Next(text.Length + 1), end = Math.Min(text.Length, start + random.Next(60));
        string piece = random.Next(3) switch { 0 => text[start..end] + Splinter(), 1 => Splinter() + Splinter(), _ => Splinter() };
        return text[..start] + string.Concat(Enumerable.Repeat(piece, 200_000 / Math.Max(1, piece.Length))) + text[start..];
    }

    private byte[] Bytes(string text)
    {
        byte[] bytes = random.Next(10) == 0 ? Encoding.Unicode.GetBytes(text) : Encoding.UTF8.GetBytes(text);
        if (random.Next(3) == 0 && bytes.Length > 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(10) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
    }

    private byte[] InBytes(byte[] file)
    {
        List<byte> bytes = [.. file];
        for (int i = random.Next(1, 8); i > 0; i--)
        {
            int at = random.Next(bytes.Count + 1);
            bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at));
            bytes.InsertRange(at, random.Next(2) == 0 ? Encoding.UTF8.GetBytes(Splinter()) : [(byte)random.Next(256), (byte)random.Next(256)]);
        }

        return [.. bytes];
    }

    private byte[] InsideArchive(byte[] file)
    {
        using var made = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(file)))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            int damaged = random.Next(from.Entries.Count);
            for (int i = 0; i < from.Entries.Count; i++)
            {
                using var reader = new StreamReader(from.Entries[i].Open());
                string part = reader.ReadToEnd();
                if (random.Next(50) == 0) continue;
                using Stream entry = to.CreateEntry(from.Entries[i].FullName, CompressionLevel.Fastest).Open();
                entry.Write(i == damaged || from.Entries[i].FullName == "word/document.xml" ? Bytes(Cut(part)) : Encoding.UTF8.GetBytes(part));
            }
        }

        return made.ToArray();
    }

    private byte[] InsideGzip(byte[] file)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(file), CompressionMode.Decompress));
        using var made = new MemoryStream();
        using (var packing = new GZipStream(made, CompressionLevel.Fastest, leaveOpen: true)) packing.Write(Bytes(Cut(reader.ReadToEnd())));
        return made.ToArray();
    }

    private string Splinter() => Splinters[random.Next(Splinters.Length)];
}
