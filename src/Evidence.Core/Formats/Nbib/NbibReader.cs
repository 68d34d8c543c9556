using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>
/// Reads PubMed's and PMC's MEDLINE display (.nbib). A tag fills four columns and a hyphen; lines that start with six
/// spaces continue; a blank line or a new PMID ends an entry.
/// </summary>
public sealed class NbibReader : IReferenceReader
{
    /// <inheritdoc/>
    public IEnumerable<Reference> Read(string file, Stream stream, ICollection<Finding> findings)
    {
        using TextReader text = SourceText.Open(file, stream, findings);
        NbibEntry? entry = null;
        foreach (SourceLine line in SourceLine.Of(text))
        {
            string raw = line.Number == 1 ? line.Text.TrimStart('\uFEFF') : line.Text;
            if (raw.Length == 0 || string.IsNullOrWhiteSpace(raw))
            {
                if (entry is not null) yield return entry.ToReference();
                entry = null;
            }
            else if (Tag(raw) is { } tag)
            {
                if (entry is not null && entry.IsNextStart(tag))
                {
                    yield return entry.ToReference();
                    entry = null;
                }

                entry ??= new NbibEntry(new SourcePosition(file, line.Number, 1));
                int at = 5;
                while (at < raw.Length && raw[at] == ' ') at++;
                entry.Add(tag, raw[Math.Min(at, raw.Length)..], line.Number, at + 1);
            }
            else if (raw[0] == ' ' && entry is not null) entry.Continue(raw);
            else findings.Add(FormatRules.Partly.At(new SourcePosition(file, line.Number, 1), "The line has no tag and continues nothing.", "Write a tag of four columns, a hyphen and a space before each value."));
        }

        if (entry is not null) yield return entry.ToReference();
    }

    private static string? Tag(string line)
    {
        if (line.Length < 5 || line[4] != '-' || (line.Length > 5 && line[5] != ' ')) return null;
        string tag = line[..4].TrimEnd();
        return NbibTags.IsTag(tag) ? tag : null;
    }
}
