namespace Evidence.Core.Formats;

/// <summary>A format of bibliographies: what it is called, how it is recognised, who reads and writes it.</summary>
/// <param name="Id">Word for addresses and options, such as <c>bibtex</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="MediaType">Media type of files and answers.</param>
/// <param name="Extensions">File name endings, each with its dot; the first is the one for new files.</param>
/// <param name="Reader">Reads it; null where only writing is offered.</param>
/// <param name="Writer">Writes it; null where only reading is offered.</param>
public sealed record ReferenceFormat(string Id, string Name, string MediaType, IReadOnlyList<string> Extensions, IReferenceReader? Reader, IReferenceWriter? Writer)
{
    /// <summary>BibTeX and BibLaTeX.</summary>
    public static ReferenceFormat Bibtex { get; } = new("bibtex", "BibTeX", "application/x-bibtex", [".bib", ".bibtex"], new BibtexReader(), new BibtexWriter());

    /// <summary>RIS.</summary>
    public static ReferenceFormat Ris { get; } = new("ris", "RIS", "application/x-research-info-systems", [".ris"], new RisReader(), new RisWriter());

    /// <summary>CSL-JSON.</summary>
    public static ReferenceFormat CslJson { get; } = new("csl-json", "CSL-JSON", "application/vnd.citationstyles.csl+json", [".json"], new CslJsonReader(), new CslJsonWriter());

    /// <summary>PubMed's MEDLINE display.</summary>
    public static ReferenceFormat Nbib { get; } = new("nbib", "NBIB (PubMed)", "application/nbib", [".nbib", ".medline"], new NbibReader(), new NbibWriter());

    /// <summary>Comma-separated values, for spreadsheets.</summary>
    public static ReferenceFormat Csv { get; } = new("csv", "CSV", "text/csv", [".csv"], null, new CsvReferenceWriter());

    /// <summary>PubMed's XML, plain or packed; read only.</summary>
    public static ReferenceFormat PubMedXml { get; } = new("pubmed-xml", "PubMed XML", "application/xml", [".xml", ".xml.gz"], new PubMedXmlReader(), null);

    /// <summary>The tagged export of the Web of Science; read only.</summary>
    public static ReferenceFormat Wos { get; } = new("wos", "Web of Science", "application/x-inst-for-scientific-info", [".ciw"], new WosReader(), null);

    /// <summary>A plain list of DOIs, PMIDs and PMCIDs; read only.</summary>
    public static ReferenceFormat List { get; } = new("list", "List of DOIs or PMIDs", "text/plain", [".txt"], new IdentifierListReader(), null);

    /// <summary>The corpus of a retrieval benchmark in the layout of BEIR; read only.</summary>
    public static ReferenceFormat BeirJsonl { get; } = new("beir", "BEIR corpus (JSON lines)", "application/jsonl", [".jsonl"], new BeirCorpusReader(), null);

    /// <summary>Every format, in the order in which they are offered.</summary>
    public static IReadOnlyList<ReferenceFormat> All { get; } = [Bibtex, Ris, CslJson, Nbib, Csv, PubMedXml, Wos, List, BeirJsonl];

    /// <summary>The format of an id, or null.</summary>
    public static ReferenceFormat? Find(string id) => All.FirstOrDefault(f => f.Id == id);

    /// <summary>The format that a file name's ending names, or null.</summary>
    public static ReferenceFormat? OfFileName(string name) =>
        All.FirstOrDefault(f => f.Extensions.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The format of a media type, parameters aside, or null.</summary>
    public static ReferenceFormat? OfMediaType(string? mediaType) =>
        All.FirstOrDefault(f => f.MediaType.Equals(mediaType?.Split(';')[0].Trim(), StringComparison.OrdinalIgnoreCase));
}
