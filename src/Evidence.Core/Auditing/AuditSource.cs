using Evidence.Core.Formats;
using Evidence.Core.Formats.Drafts;

namespace Evidence.Core.Auditing;

/// <summary>What somebody gave to be audited: told apart, read and audited alike for the command line, the page and programs.</summary>
public static class AuditSource
{
    /// <summary>The word by which a sender says that a file is an article; lists are named by the id of their format.</summary>
    public const string Article = "article";

    /// <summary>The format of a list, or null where neither its name nor its first bytes tell.</summary>
    public static ReferenceFormat? FormatOf(string name, ReadOnlySpan<byte> head) => ReferenceFormatGuess.Of(name, head);

    /// <summary>How a file is read: the format of its list, or null for an article.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="mediaType">What its sender says it is, or null.</param>
    /// <param name="said">Id of a format, or <see cref="Article"/>, where somebody chose; null or empty otherwise.</param>
    /// <param name="head">Its first bytes, some thousands of them.</param>
    public static ReferenceFormat? ListOf(string name, string? mediaType, string? said, ReadOnlySpan<byte> head)
    {
        if (said == Article) return null;
        if (said is { Length: > 0 } && ReferenceFormat.Find(said) is { Reader: not null } chosen) return chosen;
        if (DraftReader.IsDraft(name, mediaType, head)) return null;
        ReferenceFormat? guess = ReferenceFormatGuess.Of(name, head);
        if (guess != ReferenceFormat.Wos && ReferenceFormat.OfMediaType(mediaType) is { Reader: not null } sent && sent != ReferenceFormat.List) return sent;
        // A plain text is a list of identifiers only where it looks like one.
        return guess == ReferenceFormat.List && !ReferenceFormatGuess.LooksLikeList(head) ? null : guess;
    }

    /// <summary>Audits the bibliography in a stream.</summary>
    public static AuditReport Audit(AuditContext context, string name, ReferenceFormat format, Stream stream, LoadedWaivers waivers, CancellationToken cancellationToken = default)
    {
        BoundedFindings reading = [];
        return Auditor.AuditReferences(context, name, Read(name, format, stream, reading), reading, waivers, cancellationToken);
    }

    /// <summary>Audits an article by what its sentences cite.</summary>
    /// <param name="context">What the audit rests on.</param>
    /// <param name="article">The article: text, Markdown, HTML, Word or PDF.</param>
    /// <param name="bibliography">The list that its keys refer to, in any format of lists; null where there is none.</param>
    /// <param name="waivers">Waivers from a file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static AuditReading AuditArticle(AuditContext context, AuditFile article, AuditFile? bibliography, LoadedWaivers waivers, CancellationToken cancellationToken = default)
    {
        DraftReading read = DraftReader.Read(article.Name, article.MediaType, article.Bytes, cancellationToken: cancellationToken);
        if (!read.IsRead) return new AuditReading(null, read.Fault);
        BoundedFindings reading = [];
        List<Reference>? listed = null;
        if (bibliography is { } list)
        {
            if (ListOf(list.Name, list.MediaType, null, list.Bytes.Span) is not { } format)
                return new AuditReading(null, new DraftFault(DraftFaultKind.Unsupported, $"'{list.Name}' is no bibliography that can be read. Give BibTeX, RIS, CSL-JSON, NBIB, PubMed XML, the Web of Science's export or a list of DOIs."));
            using var stream = new MemoryStream(list.Bytes.ToArray());
            listed = [.. Read(list.Name, format, stream, reading)];
        }

        return new AuditReading(Auditor.AuditArticle(context, read.Draft, article.Name, listed, waivers, reading, cancellationToken), null);
    }

    private static IEnumerable<Reference> Read(string name, ReferenceFormat format, Stream stream, BoundedFindings reading)
    {
        foreach (Reference reference in format.Reader!.Read(name, stream, reading)) yield return reference;
        reading.Close();
    }
}
