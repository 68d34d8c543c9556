using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>Bytes of a text file to characters: by byte order mark, as UTF-8, by the page's own word, at last as Windows-1252.</summary>
internal static partial class TextDecoding
{
    private const int Head = 2048;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> NeverInText = SearchValues.Create([.. Enumerable.Range(0, 32).Select(i => (char)i).Except(['\t', '\n', '\r', '\f', '\v', '\u001b', '\u001a'])]);

    /// <summary>The characters, well-formed; a fault where the bytes are no text.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        string text = Choose(bytes, out int mark).GetString(bytes[mark..]);
        return LooksBinary(text)
            ? throw new UnreadableDraftException(DraftFaultKind.Unsupported, "This is no text file. Text, Markdown, HTML, Word (.docx) and PDF are read.")
            : WellFormed(text);
    }

    /// <summary>The text with every lone surrogate replaced by U+FFFD, so that it can be printed and sent; of the same length.</summary>
    public static string WellFormed(string text)
    {
        int at = 0;
        while (at < text.Length && Width(text, at) is > 0 and int width) at += width;
        if (at == text.Length) return text;
        char[] mended = text.ToCharArray();
        for (; at < text.Length; at += Math.Max(1, Width(text, at)))
            if (Width(text, at) == 0) mended[at] = '\uFFFD';
        return new string(mended);
    }

    /// <summary>True where characters occur that no text holds.</summary>
    public static bool LooksBinary(string text)
    {
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, 64 * 1024));
        int strange = 0;
        for (int at = head.IndexOfAny(NeverInText); at >= 0 && strange * 200 <= head.Length; at = Next(head, at)) strange += head[at] == '\0' ? 100 : 1;
        return strange * 200 > head.Length;
    }

    private static int Next(ReadOnlySpan<char> text, int at) => text[(at + 1)..].IndexOfAny(NeverInText) is >= 0 and int next ? at + 1 + next : -1;

    // 0 for a lone surrogate, else the units of the character.
    private static int Width(string text, int at) =>
        !char.IsSurrogate(text[at]) ? 1 : char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 0;

    private static Encoding Choose(ReadOnlySpan<byte> bytes, out int mark)
    {
        mark = 3;
        if (bytes.StartsWith("\uFEFF"u8)) return Encoding.UTF8;
        mark = 4;
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0])) return Encoding.UTF32;
        mark = 2;
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return Encoding.Unicode;
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        mark = 0;
        if (Wide(bytes) is { } wide) return wide;
        if (IsUtf8(bytes)) return Encoding.UTF8;
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        return (Charset().Match(head) is { Success: true } said ? CodePagesEncodingProvider.Instance.GetEncoding(said.Groups[1].Value) : null)
            ?? CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }

    // UTF-16 without a byte order mark: Latin text has a zero in every other byte.
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0, length = Math.Min(bytes.Length, Head) & ~1;
        for (int i = 0; i < length; i += 2)
        {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }

        if (length < 8) return null;
        return odd * 3 > length && even == 0 ? Encoding.Unicode : even * 3 > length && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _ = StrictUtf8.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex("""<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,30})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
