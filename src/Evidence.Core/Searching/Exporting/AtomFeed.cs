using System.Globalization;
using System.Text;
using System.Xml;
using Evidence.Core.Model;

namespace Evidence.Core.Searching;

/// <summary>A set of hits as an Atom feed (RFC 4287), so that a reader can follow a search.</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static IEnumerable<string> Write(HitSet set)
    {
        string updated = set.UpdatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        using var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, CheckCharacters = false });
        text.Append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        xml.WriteStartElement("feed", Namespace);
        Element("id", set.Address);
        Element("title", set.Title);
        Element("updated", updated);
        Link("self", set.Address);
        xml.WriteStartElement("author", Namespace);
        Element("name", "Evidence");
        xml.WriteEndElement();
        yield return Piece();
        foreach (Hit hit in set.Hits)
        {
            xml.WriteStartElement("entry", Namespace);
            Element("id", set.PageOf(hit));
            Element("title", hit.Title);
            Element("updated", updated);
            Link("alternate", set.PageOf(hit));
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", hit.Verdict is { } verdict ? verdict.Word() : hit.Kind.Word());
            xml.WriteEndElement();
            Element("summary", hit.Verdict is null ? hit.Snippet : $"{hit.Verdict.Word()}, {hit.Certainty.Word()} certainty. {hit.Snippet}");
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

        void Link(string relation, string address)
        {
            xml.WriteStartElement("link", Namespace);
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("href", address);
            xml.WriteEndElement();
        }
    }

    // Characters that XML 1.0 cannot hold are left out.
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is 9 or 10 or 13 or (>= 32 and < 0xFFFE) or > 0xFFFF).Select(r => r.ToString()));
}
