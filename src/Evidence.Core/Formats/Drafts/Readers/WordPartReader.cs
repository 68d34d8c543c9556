using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>Reads the text of the parts of one Word document, node by node.</summary>
internal sealed class WordPartReader(DraftBuilder builder, WordStyles styles, IReadOnlyDictionary<string, string> targets, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, int> _notes = new(StringComparer.Ordinal);
    private int _cells;
    private bool _isHidden;
    private bool _isRaised;
    private (DraftBlockKind Kind, int Level, string? Label) _paragraph;
    private string? _note;
    private int _nodes;

    public void ReadBody(MainDocumentPart part) => Read(part, Element);

    /// <summary>Reads the notes that the body cites; each is a reference labelled by its number.</summary>
    public void ReadNotes(OpenXmlPart? part, string element)
    {
        if (part is null) return;
        Read(part, xml =>
        {
            if (xml.LocalName == element) _note = _notes.TryGetValue(element + WordXml.Attribute(xml, "id"), out int number) ? number.ToString(CultureInfo.InvariantCulture) : null;
            else if (_note is not null) Element(xml);
        });
        _note = null;
    }

    private void Read(OpenXmlPart part, Action<XmlReader> take)
    {
        using XmlReader xml = WordXml.Open(part, builder.Limits);
        while (WordXml.Next(xml, builder.Limits))
        {
            if (++_nodes % 1024 == 0) cancellationToken.ThrowIfCancellationRequested();
            // What was deleted or moved away, and the second form of a drawing.
            while (xml.NodeType == XmlNodeType.Element && xml.LocalName is "del" or "moveFrom" or "Fallback" && !xml.EOF) xml.Skip();
            if (xml.NodeType == XmlNodeType.Element) take(xml);
            else if (xml.NodeType == XmlNodeType.EndElement) EndElement(xml.LocalName);
        }

        builder.EndLink();
        builder.End();
    }

    private void Element(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p":
                BeginParagraph();
                break;
            case "tc":
                if (!xml.IsEmptyElement) _cells++;
                break;
            case "pStyle" when styles[WordXml.Value(xml) ?? ""] is { Kind: not DraftBlockKind.Paragraph } style:
                Become(style.Kind, style.Level);
                break;
            case "numPr" when _paragraph.Kind == DraftBlockKind.Paragraph:
                Become(DraftBlockKind.ListItem, 1);
                break;
            case "ilvl" when _paragraph.Kind == DraftBlockKind.ListItem && int.TryParse(WordXml.Value(xml), NumberStyles.None, CultureInfo.InvariantCulture, out int level):
                Become(DraftBlockKind.ListItem, Math.Min(level, 9) + 1);
                break;
            case "outlineLvl" when int.TryParse(WordXml.Value(xml), NumberStyles.None, CultureInfo.InvariantCulture, out int outline) && outline < 6:
                Become(DraftBlockKind.Heading, outline + 1);
                break;
            case "r":
                (_isHidden, _isRaised) = (false, false);
                break;
            case "vanish":
                _isHidden = WordXml.IsOn(xml);
                break;
            case "vertAlign":
                _isRaised = WordXml.Value(xml) == "superscript";
                break;
            case "t" when !xml.IsEmptyElement:
                AddText(xml);
                break;
            case "tab" or "br" or "cr":
                builder.Add(" ");
                break;
            case "noBreakHyphen":
                builder.Add("-");
                break;
            case "hyperlink":
                builder.BeginLink(WordXml.Attribute(xml, "id") is { } id ? targets.GetValueOrDefault(id) : null);
                break;
            case "footnoteReference" or "endnoteReference":
                AddNoteMark(xml.LocalName[..^"Reference".Length] + WordXml.Attribute(xml, "id"));
                break;
        }
    }

    private void EndElement(string name)
    {
        switch (name)
        {
            case "p":
                builder.EndLink();
                builder.End();
                break;
            case "tc":
                _cells = Math.Max(0, _cells - 1);
                break;
            case "hyperlink":
                builder.EndLink();
                break;
        }
    }

    private void BeginParagraph()
    {
        _paragraph = (_note is not null ? DraftBlockKind.Reference : _cells > 0 ? DraftBlockKind.TableCell : DraftBlockKind.Paragraph, 0, _note);
        builder.EndLink();
        builder.Begin(_paragraph.Kind, _paragraph.Level, _paragraph.Label);
    }

    // The properties stand before the text, so that the block can still change its kind.
    private void Become(DraftBlockKind kind, int level)
    {
        if (_note is not null || _cells > 0 || builder.HasText || !builder.IsOpen) return;
        _paragraph = (kind, level, null);
        builder.Begin(kind, level);
    }

    private void AddText(XmlReader xml)
    {
        if (!xml.Read() || xml.NodeType is not (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) || _isHidden) return;
        if (_isRaised) builder.BeginRaised(0);
        builder.Add(TextDecoding.WellFormed(xml.Value));
        if (_isRaised) builder.EndRaised(0);
    }

    private void AddNoteMark(string key)
    {
        if (!_notes.TryGetValue(key, out int number)) _notes[key] = number = _notes.Count + 1;
        builder.Add($"[{number}]");
    }
}
