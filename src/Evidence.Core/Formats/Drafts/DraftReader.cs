using System.Xml;
using Evidence.Core.Formats.Drafts.Readers;

namespace Evidence.Core.Formats.Drafts;

/// <summary>
/// Reads an article from a file's bytes or from text. Total: whatever the bytes, the answer is a draft or a fault in words, in
/// bounded time and memory. Opens no connection and follows no reference out of the file. Thread-safe.
/// </summary>
public static class DraftReader
{
    private static readonly Dictionary<string, DraftFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = DraftFormat.Markdown,
        [".markdown"] = DraftFormat.Markdown,
        [".html"] = DraftFormat.Html,
        [".htm"] = DraftFormat.Html,
        [".xhtml"] = DraftFormat.Html,
        [".txt"] = DraftFormat.Text,
    };

    private static readonly Dictionary<string, DraftFormat> ByMediaType = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/plain"] = DraftFormat.Text,
        ["text/markdown"] = DraftFormat.Markdown,
        ["text/x-markdown"] = DraftFormat.Markdown,
        ["text/html"] = DraftFormat.Html,
        ["application/xhtml+xml"] = DraftFormat.Html,
    };

    /// <summary>Reads a file. What it is, is told by its first bytes, then by its media type, its extension and its look.</summary>
    /// <param name="name">The file's name; a folder before it is dropped.</param>
    /// <param name="mediaType">What its sender says it is, or null.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="limits">How much is read; <see cref="DraftLimits.Default"/> when null.</param>
    /// <param name="cancellationToken">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    public static DraftReading Read(string name, string? mediaType, ReadOnlyMemory<byte> bytes, DraftLimits? limits = null, CancellationToken cancellationToken = default)
    {
        limits ??= DraftLimits.Default;
        if (bytes.Length > limits.MaxBytes) return Fault(DraftFaultKind.TooLarge, $"The file has {Megabytes(bytes.Length)} MB; {Megabytes(limits.MaxBytes)} MB are read. Check the article alone, as text, Markdown, .docx or PDF.");
        return Guard(limits, token => Signature(bytes.Span) switch
        {
            "pdf" => Build(null, DraftFormat.Pdf, name, limits, builder => PdfDraftReader.Read(builder, bytes.ToArray(), token), token),
            "zip" => PackedParts.Holds(bytes, "word/document.xml") || PackedParts.Holds(bytes, "[Content_Types].xml")
                ? Build(null, DraftFormat.Docx, name, limits, builder => DocxDraftReader.Read(builder, bytes.ToArray(), token), token)
                : throw new UnreadableDraftException(DraftFaultKind.Unsupported, "This is an archive, no article. Unpack it and check the file inside: text, Markdown, HTML, .docx or PDF."),
            "ole" => throw new UnreadableDraftException(DraftFaultKind.Unsupported, "This is an old Word file or a Word file with a password. Save it as .docx without a password."),
            "rtf" => throw new UnreadableDraftException(DraftFaultKind.Unsupported, "Rich text (RTF) is not read. Save it as .docx or as plain text."),
            _ => FromCharacters(TextDecoding.Decode(bytes.Span), name, mediaType, limits, token),
        }, cancellationToken);
    }

    /// <summary>Reads text that somebody pasted or sent.</summary>
    /// <param name="text">The text; lone surrogates are read as U+FFFD.</param>
    /// <param name="format">Text, Markdown or Html; null to tell by the look.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="limits">How much is read; <see cref="DraftLimits.Default"/> when null.</param>
    /// <param name="cancellationToken">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    public static DraftReading ReadText(string text, DraftFormat? format = null, string name = "text", DraftLimits? limits = null, CancellationToken cancellationToken = default)
    {
        limits ??= DraftLimits.Default;
        if (text.Length > limits.MaxBytes) return Fault(DraftFaultKind.TooLarge, $"The text has {Megabytes(text.Length)} MB; {Megabytes(limits.MaxBytes)} MB are read. Check it in parts.");
        return Guard(limits, token => TextDecoding.LooksBinary(text)
            ? throw new UnreadableDraftException(DraftFaultKind.Unsupported, "This is no text: it holds control characters. Paste the article's words.")
            : FromCharacters(TextDecoding.WellFormed(text), name, MediaType(format), limits, token), cancellationToken);
    }

    /// <summary>True where name, media type or first bytes say that a file is an article; plain text says nothing either way.</summary>
    public static bool IsDraft(string name, string? mediaType, ReadOnlySpan<byte> head) =>
        Signature(head).Length > 0
        || (ByExtension.TryGetValue(Path.GetExtension(name), out DraftFormat named) && named != DraftFormat.Text)
        || (ByMediaType.TryGetValue(mediaType?.Split(';')[0].Trim() ?? "", out DraftFormat sent) && sent != DraftFormat.Text);

    private static Draft FromCharacters(string source, string name, string? mediaType, DraftLimits limits, CancellationToken cancellationToken)
    {
        DraftFormat format = ByMediaType.TryGetValue(mediaType?.Split(';')[0].Trim() ?? "", out DraftFormat said) && (said != DraftFormat.Text || !ByExtension.ContainsKey(Path.GetExtension(name))) ? said
            : ByExtension.TryGetValue(Path.GetExtension(name), out DraftFormat named) ? named
            : LooksLikeHtml(source) ? DraftFormat.Html : DraftFormat.Text;
        Action<DraftBuilder> read = format switch
        {
            DraftFormat.Html => HtmlDraftReader.Read,
            DraftFormat.Markdown => MarkdownDraftReader.Read,
            _ => TextDraftReader.Read,
        };
        return Build(source, format, name, limits, read, cancellationToken);
    }

    private static Draft Build(string? source, DraftFormat format, string name, DraftLimits limits, Action<DraftBuilder> read, CancellationToken cancellationToken)
    {
        var builder = new DraftBuilder(source, limits, cancellationToken);
        read(builder);
        string file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return builder.Build(file.Length == 0 ? "text" : TextDecoding.WellFormed(file), format);
    }

    // Libraries answer broken files with exceptions of many kinds; all of them say the same to the file's owner.
    private static DraftReading Guard(DraftLimits limits, Func<CancellationToken, Draft> read, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(limits.Deadline);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return new DraftReading(read(either.Token), null);
        }
        catch (UnreadableDraftException unreadable)
        {
            return new DraftReading(null, unreadable.Fault);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Fault(DraftFaultKind.TooSlow, $"Reading was stopped after {limits.Deadline.TotalSeconds:0} s. Save the article as plain text or Markdown.");
        }
        catch (Exception fault) when (fault is XmlException { Message: var message } && message.Contains("DTD", StringComparison.Ordinal))
        {
            return Fault(DraftFaultKind.Damaged, "The document declares a document type, which Word never does; it is not read.");
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            return Fault(DraftFaultKind.Damaged, "The file is broken, or is not what its name says. Open it in the program that made it and save it again, or paste the text.");
        }
    }

    private static DraftReading Fault(DraftFaultKind kind, string message) => new(null, new DraftFault(kind, message));

    private static string? MediaType(DraftFormat? format) => format is { } given ? ByMediaType.First(m => m.Value == given).Key : null;

    private static int Megabytes(int bytes) => (bytes + (1024 * 1024) - 1) / (1024 * 1024);

    private static string Signature(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 and < 1000 ? "pdf"
        : bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8) ? "zip"
        : bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? "ole"
        : bytes.StartsWith("{\\rtf"u8) ? "rtf" : "";

    private static bool LooksLikeHtml(string text)
    {
        ReadOnlySpan<char> head = text.AsSpan().TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<body", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<article", StringComparison.OrdinalIgnoreCase);
    }
}
