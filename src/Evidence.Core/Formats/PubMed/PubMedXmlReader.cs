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
                return PubMedArticle.Read(file, XElement.Load(part, LoadOptions.SetLineInfo));
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

    private static Finding Broken(string file, XmlException fault) =>
        FormatRules.Failed.At(new SourcePosition(file, Math.Max(0, fault.LineNumber), Math.Max(0, fault.LinePosition)), "The XML is broken here; what follows was not read.");

    private static Finding Damaged(string file) => FormatRules.Failed.At(new SourcePosition(file), "The packed file is damaged; what follows was not read.");
}
