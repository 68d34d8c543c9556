using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>A bibliography as it was given: bytes with a name, and how they are to be read.</summary>
public static class AuditSource
{
    /// <summary>The format of a list, or null where neither its name nor its first bytes tell.</summary>
    public static ReferenceFormat? FormatOf(string name, ReadOnlySpan<byte> head) => ReferenceFormatGuess.Of(name, head);

    /// <summary>Audits the bibliography in a stream.</summary>
    public static AuditReport Audit(AuditContext context, string name, ReferenceFormat format, Stream stream, LoadedWaivers waivers, CancellationToken cancellationToken = default)
    {
        List<Finding> reading = [];
        return Auditor.AuditReferences(context, name, format.Reader!.Read(name, stream, reading), reading, waivers, cancellationToken);
    }
}
