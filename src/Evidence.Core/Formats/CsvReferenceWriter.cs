namespace Evidence.Core.Formats;

/// <summary>
/// Writes one line a reference for spreadsheets (RFC 4180, with line feeds). A value that a spreadsheet would run as a
/// formula gets an apostrophe before it (OWASP, CSV injection).
/// </summary>
public sealed class CsvReferenceWriter : IReferenceWriter
{
    /// <inheritdoc/>
    public IEnumerable<string> Write(IEnumerable<Reference> references)
    {
        yield return "id,type,title,authors,issued,container-title,volume,issue,page,DOI,PMID,PMCID,URL\n";
        foreach (Reference r in references)
        {
            yield return Csv.Line(
                r.Key, r.Type, r.Title, string.Join("; ", r.Authors.Select(a => a.ToListed())) + (r.AuthorsComplete ? "" : "; et al."), r.Issued?.ToString(),
                r.ContainerTitle, r.Volume, r.Issue, r.Page, r.Doi, r.Pmid, r.Pmcid, r.Url);
        }
    }
}
