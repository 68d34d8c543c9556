using System.Text;
using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>
/// Bytes of a file as text: by byte order mark, else by the pattern of zero bytes that UTF-16 has, else UTF-8. Bytes that
/// are not UTF-8 are read as Windows-1252, one by one, and reported once.
/// </summary>
internal static class SourceText
{
    /// <summary>A reader over the stream, which stays open.</summary>
    public static TextReader Open(string file, Stream stream, ICollection<Finding> findings)
    {
        byte[] head = new byte[64];
        int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var whole = new PrefixedStream(head.AsMemory(0, length), stream);
        Encoding encoding = EncodingOf(head.AsSpan(0, length)) ?? Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback(file, findings));
        return new StreamReader(whole, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
    }

    /// <summary>The whole text.</summary>
    public static string Read(string file, Stream stream, ICollection<Finding> findings)
    {
        using TextReader reader = Open(file, stream, findings);
        return reader.ReadToEnd();
    }

    private static UnicodeEncoding? EncodingOf(ReadOnlySpan<byte> head)
    {
        if (head.Length < 2) return null;
        if (head[0] == 0xFE && head[1] == 0xFF) return new UnicodeEncoding(bigEndian: true, byteOrderMark: true);
        if (head[0] == 0xFF && head[1] == 0xFE) return new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        int even = 0, odd = 0;
        for (int i = 0; i < head.Length; i++)
        {
            if (head[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }

        int most = head.Length / 4;
        return even > most && odd == 0 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : odd > most && even == 0 ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false) : null;
    }
}
