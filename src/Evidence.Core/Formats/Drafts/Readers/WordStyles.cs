using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>What the paragraph styles of a Word document mean: by their English names, which a translated Word keeps, and by outline level.</summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, (DraftBlockKind Kind, int Level)> _byId = new(StringComparer.Ordinal);

    /// <summary>The kind of block a style makes; a paragraph for an unknown one.</summary>
    public (DraftBlockKind Kind, int Level) this[string id] => _byId.GetValueOrDefault(id, (DraftBlockKind.Paragraph, 0));

    /// <summary>Reads the styles part; none where there is no such part.</summary>
    public static WordStyles Read(StyleDefinitionsPart? part, DraftLimits limits)
    {
        var styles = new WordStyles();
        if (part is null) return styles;
        using XmlReader xml = WordXml.Open(part, limits);
        string? id = null;
        while (WordXml.Next(xml, limits))
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "style") id = WordXml.Attribute(xml, "styleId");
            else if (id is not null && xml.LocalName == "name") styles.Add(id, WordXml.Value(xml));
            else if (id is not null && xml.LocalName == "outlineLvl" && int.TryParse(WordXml.Value(xml), NumberStyles.None, CultureInfo.InvariantCulture, out int level) && level < 6) styles._byId[id] = (DraftBlockKind.Heading, level + 1);
        }

        return styles;
    }

    private void Add(string id, string? name)
    {
        string lower = (name ?? "").ToLowerInvariant();
        if (lower.StartsWith("heading ", StringComparison.Ordinal) && lower.Length == 9 && lower[8] is >= '1' and <= '6') _byId[id] = (DraftBlockKind.Heading, lower[8] - '0');
        else if (lower is "title") _byId[id] = (DraftBlockKind.Heading, 1);
        else if (lower is "subtitle") _byId[id] = (DraftBlockKind.Heading, 2);
        else if (lower.Contains("quote", StringComparison.Ordinal)) _byId[id] = (DraftBlockKind.Quote, 0);
        else if (lower.StartsWith("list ", StringComparison.Ordinal) && lower != "list paragraph") _byId[id] = (DraftBlockKind.ListItem, 1);
        else if (lower is "bibliography") _byId[id] = (DraftBlockKind.Reference, 0);
    }
}
