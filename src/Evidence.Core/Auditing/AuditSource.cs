using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>A bibliography as it was given: bytes with a name, and how they are to be read.</summary>
public static class AuditSource
{
    private const int LookedAt = 4096;

    /// <summary>
    /// The format of a list: by the name's ending, else by what its first bytes look like; null where neither tells.
    /// </summary>
    public static ReferenceFormat? FormatOf(string name, ReadOnlySpan<byte> head)
    {
        if (head.Length > 2 && head[0] == 0x1F && head[1] == 0x8B) return ReferenceFormat.PubMedXml;
        ReferenceFormat? byContent = FormatOfContent(System.Text.Encoding.UTF8.GetString(head[..Math.Min(head.Length, LookedAt)]));
        ReferenceFormat? byName = ReferenceFormat.OfFileName(name) is { Reader: not null } named ? named : null;
        return byName is null || (byName == ReferenceFormat.List && byContent is not null) ? byContent : byName ?? byContent;
    }

    /// <summary>Audits the bibliography in a stream.</summary>
    public static AuditReport Audit(AuditContext context, string name, ReferenceFormat format, Stream stream, LoadedWaivers waivers, CancellationToken cancellationToken = default)
    {
        List<Finding> reading = [];
        return Auditor.AuditReferences(context, name, format.Reader!.Read(name, stream, reading), reading, waivers, cancellationToken);
    }

    private static ReferenceFormat? FormatOfContent(string text)
    {
        string start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (start.StartsWith('[') || start.StartsWith('{')) return ReferenceFormat.CslJson;
        foreach (string line in start.Split('\n'))
        {
            string plain = line.TrimStart();
            if (plain.StartsWith("TY  - ", StringComparison.Ordinal)) return ReferenceFormat.Ris;
            if (plain.StartsWith("PMID- ", StringComparison.Ordinal) || plain.StartsWith("PMC - ", StringComparison.Ordinal)) return ReferenceFormat.Nbib;
            if (plain.StartsWith("<?xml", StringComparison.Ordinal) || plain.StartsWith("<Pubmed", StringComparison.Ordinal)) return ReferenceFormat.PubMedXml;
            if (plain.StartsWith('@') && plain.IndexOfAny(['{', '(']) > 1) return ReferenceFormat.Bibtex;
        }

        string first = start.Split('\n')[0].Trim();
        return Formats.IdentifierListReader.Read(first) is not null ? ReferenceFormat.List : null;
    }
}
