using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>
/// Reads PubMed's XML (NLM's PubMed DTD), also packed with gzip, article by article, so that a file of any length takes the
/// memory of one article. Document types are passed over, nothing outside the file is opened.
/// </summary>
public sealed class PubMedXmlReader : IReferenceReader
{
    private const int MaxNesting = 100;
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 8L << 30,
        CloseInput = false,
    };

    /// <inheritdoc/>
    public IEnumerable<Reference> Read(string file, Stream stream, ICollection<Finding> findings)
    {
        byte[] head = new byte[2];
        int length = stream.ReadAtLeast(head, 2, throwOnEndOfStream: false);
        var whole = new PrefixedStream(head.AsMemory(0, length), stream);
        bool isPacked = length == 2 && head[0] == 0x1F && head[1] == 0x8B;
        using Stream plain = isPacked ? new GZipStream(whole, CompressionMode.Decompress, leaveOpen: true) : whole;
        using XmlReader? reader = Open(file, plain, findings);
        while (reader is not null && Next(file, reader, findings) is { } article) yield return article;
    }

    // Opening reads the first bytes already, to see the encoding.
    private static XmlReader? Open(string file, Stream plain, ICollection<Finding> findings)
    {
        try
        {
            return XmlReader.Create(plain, Settings);
        }
        catch (InvalidDataException)
        {
            findings.Add(Damaged(file));
        }
        catch (XmlException fault)
        {
            findings.Add(Broken(file, fault));
        }

        return null;
    }

    private static Reference? Next(string file, XmlReader reader, ICollection<Finding> findings)
    {
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName is not ("PubmedArticle" or "PubmedBookArticle" or "MedlineCitation")) continue;
                using XmlReader part = reader.ReadSubtree();
                return PubMedArticle.Read(file, Load(part));
            }
        }
        catch (XmlException fault)
        {
            findings.Add(Broken(file, fault));
        }
        catch (InvalidDataException)
        {
            findings.Add(Damaged(file));
        }

        return null;
    }

    // An article as a tree. Its own records nest some ten deep; what nests without end is broken or hostile, and each step costs more.
    private static XElement Load(XmlReader part)
    {
        var lines = (IXmlLineInfo)part;
        XElement? root = null, at = null;
        while (part.Read())
        {
            switch (part.NodeType)
            {
                case XmlNodeType.Element:
                    if (part.Depth > MaxNesting) throw new XmlException("Elements nest too deep.", null, lines.LineNumber, lines.LinePosition);
                    var element = new XElement(part.LocalName);
                    element.AddAnnotation(new XmlPlace(lines.LineNumber, lines.LinePosition));
                    bool isEmpty = part.IsEmptyElement;
                    while (part.MoveToNextAttribute())
                        if (part.NamespaceURI.Length == 0) element.SetAttributeValue(part.LocalName, part.Value);
                    at?.Add(element);
                    root ??= element;
                    if (!isEmpty) at = element;
                    break;
                case XmlNodeType.EndElement: at = at?.Parent; break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace: at?.Add(new XText(part.Value)); break;
            }
        }

        return root!;
    }

    private static Finding Broken(string file, XmlException fault) =>
        FormatRules.Failed.At(new SourcePosition(file, Math.Max(0, fault.LineNumber), Math.Max(0, fault.LinePosition)), "The XML is broken here; what follows was not read.");

    private static Finding Damaged(string file) => FormatRules.Failed.At(new SourcePosition(file), "The packed file is damaged; what follows was not read.");
}
