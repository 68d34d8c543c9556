using System.Text;
using Evidence.Core.Auditing;
using Evidence.Core.Formats;

namespace Evidence.Web.Api;

/// <summary>A list that somebody sent: as the body, as a file of a form, or as text of a form.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Format">How it is read; null where nothing can be told.</param>
/// <param name="Fault">Why it cannot be read, with the remedy.</param>
internal sealed record AuditUpload(string Name, byte[] Bytes, ReferenceFormat? Format, string? Fault)
{
    private const int MaxName = 100;

    public static async Task<AuditUpload> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType) return await ReadFormAsync(request, cancellationToken);
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellationToken);
        ReferenceFormat? said = ReferenceFormat.OfMediaType(request.ContentType) is { Reader: not null } named ? named : null;
        return Of("list", bytes.ToArray(), said);
    }

    private static async Task<AuditUpload> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        IFormCollection form = await RequestForm.ReadAsync(request, cancellationToken);
        ReferenceFormat? said = form["as"].ToString() is { Length: > 0 } id && ReferenceFormat.Find(id) is { Reader: not null } named ? named : null;
        if (form.Files.FirstOrDefault(f => f.Length > 0) is { } file)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            return Of(file.FileName, bytes.ToArray(), said);
        }

        return Of(form["name"].ToString() is { Length: > 0 } name ? name : "list", Encoding.UTF8.GetBytes(form["text"].ToString()), said);
    }

    private static AuditUpload Of(string name, byte[] bytes, ReferenceFormat? said)
    {
        name = Path.GetFileName(name);
        if (name.Length > MaxName) name = name[^MaxName..];
        ReferenceFormat? format = bytes.Length == 0 ? null : said ?? AuditSource.FormatOf(name, bytes);
        string? fault = format is not null ? null : bytes.Length == 0 ? "There is nothing to audit: choose a file or paste a list." : "What this is cannot be told. Send BibTeX, RIS, CSL-JSON or NBIB, with its media type or file name.";
        return new AuditUpload(name, bytes, format, fault);
    }
}
