using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>Opens and steps through the XML of a Word part: no document types, no outside parts, bounded depth.</summary>
internal static class WordXml
{
    private const int DepthPerNesting = 12; // elements that one level of nested tables takes

    public static XmlReader Open(OpenXmlPart part, DraftLimits limits) =>
        XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = limits.MaxUnpackedBytes, CloseInput = true });

    /// <summary>The next node; a fault where it is nested too deeply.</summary>
    public static bool Next(XmlReader xml, DraftLimits limits) =>
        xml.Depth > limits.MaxNesting * DepthPerNesting
            ? throw new UnreadableDraftException(DraftFaultKind.Damaged, "The document is nested too deeply to be an article. Save its text as plain text or Markdown.")
            : xml.Read();

    /// <summary>An attribute by its local name, whatever its prefix.</summary>
    public static string? Attribute(XmlReader xml, string name)
    {
        for (bool more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName != name) continue;
            string value = xml.Value;
            xml.MoveToElement();
            return value;
        }

        xml.MoveToElement();
        return null;
    }

    /// <summary>The attribute "val".</summary>
    public static string? Value(XmlReader xml) => Attribute(xml, "val");

    /// <summary>True for a switch that is on: present without a value, or with one that says so.</summary>
    public static bool IsOn(XmlReader xml) => Value(xml) is not ("0" or "false" or "none" or "off");
}
