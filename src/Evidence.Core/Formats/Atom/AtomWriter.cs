using System.Globalization;
using System.Text;
using System.Xml;

namespace Evidence.Core.Formats;

/// <summary>Writes Atom feeds (RFC 4287).</summary>
internal static class AtomWriter
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The pieces of a feed, one entry at a time.</summary>
    /// <param name="id">The feed's own id for all time.</param>
    /// <param name="title">What the feed is called.</param>
    /// <param name="address">Where it is served.</param>
    /// <param name="updatedAt">When it last changed.</param>
    /// <param name="entries">Its entries; read once.</param>
    public static IEnumerable<string> Write(string id, string title, string address, DateTimeOffset updatedAt, IEnumerable<AtomEntry> entries)
    {
        var text = new StringBuilder();
        using var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, CheckCharacters = false });
        text.Append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        xml.WriteStartElement("feed", Namespace);
        Element("id", id);
        Element("title", title);
        Element("updated", Time(updatedAt));
        Link("self", address);
        xml.WriteStartElement("author", Namespace);
        Element("name", "Evidence");
        xml.WriteEndElement();
        yield return Piece();
        foreach (AtomEntry entry in entries)
        {
            xml.WriteStartElement("entry", Namespace);
            Element("id", entry.Id);
            Element("title", entry.Title);
            Element("updated", Time(entry.UpdatedAt));
            Link("alternate", entry.Page);
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", entry.Category);
            xml.WriteEndElement();
            Element("summary", entry.Summary);
            xml.WriteEndElement();
            yield return Piece();
        }

        xml.WriteEndElement();
        yield return Piece() + "\n";

        string Piece()
        {
            xml.Flush();
            string piece = text.ToString();
            text.Clear();
            return piece;
        }

        void Element(string name, string value) => xml.WriteElementString(name, Namespace, Printable(value));

        void Link(string relation, string to)
        {
            xml.WriteStartElement("link", Namespace);
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("href", to);
            xml.WriteEndElement();
        }
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Characters that XML 1.0 cannot hold are left out.
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is 9 or 10 or 13 or (>= 32 and < 0xFFFE) or > 0xFFFF).Select(r => r.ToString()));
}
