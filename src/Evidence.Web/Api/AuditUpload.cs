using System.Text;
using Evidence.Core.Auditing;
using Evidence.Core.Formats;
using Evidence.Core.Formats.Drafts;

namespace Evidence.Web.Api;

/// <summary>
/// What somebody sent to be audited: a list or an article, as the body, as a file of a form, or as text of a form; in a form
/// with the bibliography that the article's keys refer to.
/// </summary>
/// <param name="File">The list or the article.</param>
/// <param name="As">How its sender wants it read: a format's id, <see cref="AuditSource.Article"/>, or null for what it looks like.</param>
/// <param name="List">The format of the list; null for an article.</param>
/// <param name="Bibliography">The list beside an article, or null.</param>
internal sealed record AuditUpload(AuditFile File, string? As, ReferenceFormat? List, AuditFile? Bibliography)
{
    /// <summary>What somebody is told whose files, or the request around them, are more than is read.</summary>
    public const string TooMuch = "That is too much: 16 MB of files are read. Send the list or the article alone, or use the command line.";

    private const int MaxName = 100;
    private const int MaxFiles = 16 * 1024 * 1024;
    private const int MaxAsText = 4 * 1024 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Why it is not audited at all, with the status that says so; null where it is.</summary>
    public (string Message, int Status)? Refusal { get; private init; }

    /// <summary>True where nothing came.</summary>
    public bool IsEmpty => File.Bytes.IsEmpty;

    /// <summary>The text of a file where it is text; null where a form must carry it packed, as it must a long one, whose lines browsers make longer.</summary>
    public static string? TextOf(AuditFile file)
    {
        if (file.Bytes.Length > MaxAsText) return null;
        try
        {
            string text = Strict.GetString(file.Bytes.Span);
            return text.AsSpan().IndexOfAny('\0', '\uFEFF') >= 0 || text.StartsWith('\n') || text.StartsWith('\r') ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static async Task<AuditUpload> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType) return await ReadFormAsync(request, cancellationToken);
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellationToken);
        string name = request.Query["name"].ToString();
        return Of(new AuditFile(Short(name.Length > 0 ? name : "text"), bytes.ToArray(), request.ContentType), request.Query["as"].ToString(), null);
    }

    /// <summary>Audits what came; the reading says why it could not.</summary>
    public AuditReading Audit(AuditContext context, CancellationToken cancellationToken)
    {
        if (IsEmpty) return new AuditReading(null, new DraftFault(DraftFaultKind.Empty, "There is nothing to audit: choose a file or paste a list or an article."));
        if (List is null) return AuditSource.AuditArticle(context, File, Bibliography, LoadedWaivers.None, cancellationToken);
        using var stream = new MemoryStream(File.Bytes.ToArray());
        return new AuditReading(AuditSource.Audit(context, File.Name, List, stream, LoadedWaivers.None, cancellationToken), null);
    }

    private static async Task<AuditUpload> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        IFormCollection form = await RequestForm.ReadAsync(request, cancellationToken);
        AuditFile? bibliography = await FileOfAsync(form, "bibliography", cancellationToken);
        // A program may call the part of its file as it likes.
        AuditFile file = await FileOfAsync(form, "file", cancellationToken)
            ?? await FileOfAsync(form, form.Files.FirstOrDefault(f => f.Length > 0 && f.Name != "bibliography")?.Name ?? "file", cancellationToken)
            ?? new AuditFile("text", ReadOnlyMemory<byte>.Empty);
        return Of(file, form["as"].ToString(), bibliography);
    }

    // A file that was chosen, else one that travels in the form: as text, or packed where it is no text.
    private static async Task<AuditFile?> FileOfAsync(IFormCollection form, string field, CancellationToken cancellationToken)
    {
        if (form.Files.FirstOrDefault(f => f.Name == field && f.Length > 0) is { } chosen)
        {
            using var bytes = new MemoryStream();
            await chosen.CopyToAsync(bytes, cancellationToken);
            return new AuditFile(Short(chosen.FileName), bytes.ToArray(), chosen.ContentType);
        }

        string prefix = field == "file" ? "" : field + "-";
        string name = Short(form[prefix + "name"].ToString() is { Length: > 0 } named ? named : "text");
        if (form[prefix + "packed"].ToString() is { Length: > 0 } packed && Unpacked(packed) is { } unpacked) return new AuditFile(name, unpacked);
        return form[prefix + "text"].ToString() is { Length: > 0 } text ? new AuditFile(name, Encoding.UTF8.GetBytes(text)) : null;
    }

    private static byte[]? Unpacked(string packed)
    {
        byte[] bytes = new byte[packed.Length];
        return Convert.TryFromBase64String(packed, bytes, out int length) ? bytes[..length] : null;
    }

    private static AuditUpload Of(AuditFile file, string said, AuditFile? bibliography)
    {
        bool isKnown = said.Length == 0 || said == AuditSource.Article || ReferenceFormat.Find(said) is { Reader: not null };
        string? reads = isKnown && said.Length > 0 ? said : null;
        return new AuditUpload(file, reads, file.Bytes.IsEmpty ? null : AuditSource.ListOf(file.Name, file.MediaType, reads, file.Bytes.Span), bibliography)
        {
            // What a form can send it can send again to be narrowed down, packed: so the bound is on the files themselves.
            Refusal = !isKnown ? ($"'as' is one of: {string.Join(", ", ReferenceFormat.All.Where(f => f.Reader is not null).Select(f => f.Id).Prepend(AuditSource.Article))}.", StatusCodes.Status400BadRequest)
                : (long)file.Bytes.Length + (bibliography?.Bytes.Length ?? 0) > MaxFiles ? (TooMuch, StatusCodes.Status413PayloadTooLarge)
                : null,
        };
    }

    private static string Short(string name)
    {
        string file = Path.GetFileName(name);
        return file.Length > MaxName ? file[^MaxName..] : file.Length == 0 ? "text" : file;
    }
}
