using System.IO.Compression;
using System.Text;
using Evidence.Core.Formats;
using Evidence.Core.Loading;
using Evidence.Core.Tests.Formats.Drafts;
using Evidence.Tests;

namespace Evidence.Core.Tests.Formats;

/// <summary>A sound file that this project wrote itself, so that the suite needs nothing else: text, or bytes of a packed format.</summary>
internal sealed record FuzzSample(string? Text, byte[]? Bytes = null)
{
    private const string PubMed = "<?xml version=\"1.0\"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><Title>J</Title><JournalIssue><Volume>1</Volume><PubDate><Year>2019</Year><Month>May</Month></PubDate></JournalIssue></Journal><ArticleTitle>Moss <i>in</i> lamps</ArticleTitle><Abstract><AbstractText Label=\"WHY\">Lamps glow.</AbstractText></Abstract><AuthorList CompleteYN=\"N\"><Author><LastName>Arden</LastName><ForeName>P</ForeName></Author></AuthorList></Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType=\"doi\">10.1234/x</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>";
    private const string Wos = "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Arden, P\n   Bex, QR\nAF Arden, Paula\n   Bex, Quentin R.\nTI Moss in\n   lamps\nSO LAMPS\nJI Lamps\nDT Article\nDE moss; lamps\nCR Cole A, 1999, WICKS, V1, P2, DOI 10.1234/c\nPD MAR 5\nPY 2019\nVL 9\nBP 12\nEP +\nDI 10.1234/x\nUT WOS:1\nPM 123\nER\n\nPT S\nAU Dun, E\nTI Wicks\nPD MAR-APR\nPY 2020\nAR e77\nER\n\nEF\n";
    private const string Markdown = "---\ntitle: Lamps\nauthor: P Arden\n---\n\n# Moss\n\nMoss *helps* lamps [@arden2031; @bex, p. 3] and [a link](https://doi.org/10.1234/x).[^1]\n\n- one\n  - two\n\n> said **so**\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n```\ncode\n```\n\n[^1]: A note.\n\n## References\n\n1. Arden P. Moss. 2031. doi:10.5555/lamp.2031.ard\n2. PMID: 123\n";
    private const string Html = "<!doctype html><html><head><title>Lamps</title></head><body><h1>Moss</h1><p>Oats <a href='https://doi.org/10.1234/x'>help</a> 😀 &amp; <b>more</b>.<sup>1</sup><ul><li>a<li>b</ul><table><tr><td>x<td>y</table><h2>References</h2><ol><li>Arden. doi:10.5555/x</ol></body></html>";
    private const string Article = "Moss in lamps\n\nMoss helps lamps [1]. It proves that (Arden, 2031) was right,\r\nand https://doi.org/10.1234/x says more.\n\n- a\n1. b\n\nReferences\n\n1. Arden P. Moss. 2031. doi:10.5555/lamp.2031.ard\n2. Bexley. PMID 123\n";
    private const string Crossref = "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"total-results\":2,\"items\":[{\"DOI\":\"10.1234/x\",\"type\":\"journal-article\",\"title\":[\"Moss\"],\"subtitle\":[\"in lamps\"],\"author\":[{\"given\":\"P\",\"family\":\"Arden\",\"sequence\":\"first\",\"affiliation\":[]},{\"name\":\"Lamp Group\"}],\"issued\":{\"date-parts\":[[2019,5]]},\"container-title\":[\"J\"],\"short-container-title\":[\"J\"],\"update-to\":[{\"DOI\":\"10.1/a\",\"type\":\"retraction\"}]},{\"DOI\":\"10.1234/y\",\"title\":[],\"issued\":{\"date-parts\":[[null]]}}]}}";
    private const string UpdateList = "{\"message\":{\"items\":[{\"DOI\":\"10.1234/n\",\"update-to\":[{\"DOI\":\"10.1234/a\",\"type\":\"retraction\",\"updated\":{\"date-parts\":[[2020,1,2]],\"date-time\":\"2020-01-02T00:00:00Z\"}}]},{\"DOI\":\"10.1234/b\",\"updated-by\":[{\"DOI\":\"10.1234/m\",\"type\":\"correction\"}]}]}}";
    private const string NoticeTable = "Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason\n1,\"Moss, \"\"in\"\" lamps\",1/2/2020 0:00,10.1234/n,0,10.1234/a;10.1234/b,123;456,Retraction,+Error;\n2,Wicks,2020-02-03,unavailable,0,10.1234/c,0,Expression of concern,\n";

    /// <summary>The sound files of a reader.</summary>
    public static IEnumerable<FuzzSample> Of(string id)
    {
        switch (id)
        {
            case "pubmed-xml":
                yield return new FuzzSample(PubMed);
                yield return new FuzzSample(null, Packed(PubMed));
                break;
            case "wos": yield return new FuzzSample(Wos); break;
            case "list": yield return new FuzzSample("10.1234/abc\nhttps://doi.org/10.1234/def\nPMID: 123\nPMC77\n# note\n"); break;
            case "beir": yield return new FuzzSample("{\"_id\": \"1\", \"title\": \"Moss\", \"text\": \"Lamps \\u00e9 glow.\", \"metadata\": {}}\n{\"_id\": \"2\", \"title\": \"\", \"text\": \"Wicks.\"}\n"); break;
            case "crossref": yield return new FuzzSample(Crossref); break;
            case "notices-csv": yield return new FuzzSample(NoticeTable); break;
            case "notices-json":
                yield return new FuzzSample(UpdateList);
                yield return new FuzzSample("{\"retractions\": {\"10.1234/a\": \"10.1234/n\"}, \"concerns\": {\"10.1234/b\": null}}");
                break;
            case "draft.txt": yield return new FuzzSample(Article); break;
            case "draft.md": yield return new FuzzSample(Markdown); break;
            case "draft.html": yield return new FuzzSample(Html); break;
            case "draft.docx": yield return new FuzzSample(null, SampleFiles.Docx()); break;
            case "draft.pdf": yield return new FuzzSample(null, SampleFiles.Pdf()); break;
            case "bibtex":
                yield return new FuzzSample(Written(id));
                yield return new FuzzSample("@string{j = \"J \" # {Lamps}}\n@book{b, title = {A {B} \\'e}, year = 1999}\n@inbook{c, crossref = {b}, author = {von der A, Jr, B and {C D}}, journal = j # \" X\", month = 10 # \"~jan\", date = {2019-05/2019-06}}\n");
                break;
            default: yield return new FuzzSample(Written(id)); break;
        }
    }

    private static string Written(string id) => ReferenceFiles.Write(ReferenceFormat.Find(id)!, DataFolder.Load(Repository.ForeignBase).Studies.Select(s => Reference.Of(s.Record)).Take(6));

    private static byte[] Packed(string text)
    {
        using var made = new MemoryStream();
        using (var packing = new GZipStream(made, CompressionLevel.Fastest, leaveOpen: true)) packing.Write(Encoding.UTF8.GetBytes(text));
        return made.ToArray();
    }
}
