using System.Globalization;
using System.Xml.Linq;

namespace Evidence.Core.Appraisal;

/// <summary>What the small pictures of a claim have in common. They are images with a name and a description; the list beside each says the same.</summary>
internal static class SvgParts
{
    /// <summary>Width of each picture, in pixels: it fits the narrowest window.</summary>
    public const double Width = 340;

    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>A picture that is read as one thing, by its title and description.</summary>
    public static XElement Image(string id, string title, string description, double height, IEnumerable<object> content) => new(Svg + "svg",
        new XAttribute("class", "claim-svg"), new XAttribute("role", "img"), new XAttribute("aria-labelledby", $"{id}-title"), new XAttribute("aria-describedby", $"{id}-desc"),
        new XAttribute("width", Number(Width)), new XAttribute("height", Number(height)), new XAttribute("viewBox", $"0 0 {Number(Width)} {Number(height)}"),
        new XAttribute("font-family", "system-ui, sans-serif"), new XAttribute("font-size", "12"), new XAttribute("color", "black"),
        new XElement(Svg + "title", new XAttribute("id", $"{id}-title"), Printable(title)),
        new XElement(Svg + "desc", new XAttribute("id", $"{id}-desc"), Printable(description)),
        new XElement(Svg + "g", new XAttribute("aria-hidden", "true"), content));

    /// <summary>Parts with words of their own, which a mouse shows.</summary>
    public static XElement Group(string style, string words, params IEnumerable<object?> content) =>
        new(Svg + "g", new XAttribute("class", style), new XElement(Svg + "title", Printable(words)), content);

    public static XElement Label(double x, double y, string anchor, string text, bool isBold = false) => new(Svg + "text",
        new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), new XAttribute("text-anchor", anchor), new XAttribute("fill", "currentColor"),
        isBold ? new XAttribute("font-weight", "600") : null, Printable(text));

    // Characters that no XML may hold are left out.
    private static string Printable(string text) => string.Concat(text.Where(c => char.IsSurrogate(c) || System.Xml.XmlConvert.IsXmlChar(c)));

    public static XElement Line(double x1, double y1, double x2, double y2, double width = 1) => new(Svg + "path",
        new XAttribute("d", $"M{Number(x1)} {Number(y1)}L{Number(x2)} {Number(y2)}"), new XAttribute("stroke", "currentColor"), new XAttribute("stroke-width", Number(width)));

    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
