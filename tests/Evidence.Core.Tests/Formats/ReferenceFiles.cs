using System.Text;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Tests.Formats;

/// <summary>Reading and writing references in memory.</summary>
internal static class ReferenceFiles
{
    public static IReadOnlyList<Reference> Read(ReferenceFormat format, string text, List<Finding>? findings = null) => Read(format, Encoding.UTF8.GetBytes(text), findings);

    public static IReadOnlyList<Reference> Read(ReferenceFormat format, byte[] bytes, List<Finding>? findings = null)
    {
        using var stream = new MemoryStream(bytes);
        return [.. format.Reader!.Read("refs", stream, findings ?? [])];
    }

    public static string Write(ReferenceFormat format, params IEnumerable<Reference> references) => string.Concat(format.Writer!.Write(references));

    /// <summary>Every field of a reference as text, so that two can be compared.</summary>
    public static string Content(Reference reference) => CslJsonWriter.Item(reference);
}
