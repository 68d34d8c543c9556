using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>
/// Reads a plain list: a DOI, PMID or PMCID a line, bare, with its label or as an address. Empty lines and lines that start
/// with # are passed over.
/// </summary>
public sealed class IdentifierListReader : IReferenceReader
{
    private static readonly string[] PubMed = ["https://pubmed.ncbi.nlm.nih.gov/", "http://pubmed.ncbi.nlm.nih.gov/", "https://www.ncbi.nlm.nih.gov/pubmed/", "http://www.ncbi.nlm.nih.gov/pubmed/", "pmid:"];
    private static readonly string[] Pmc = ["https://pmc.ncbi.nlm.nih.gov/articles/", "https://www.ncbi.nlm.nih.gov/pmc/articles/", "http://www.ncbi.nlm.nih.gov/pmc/articles/", "pmcid:"];

    /// <inheritdoc/>
    public IEnumerable<Reference> Read(string file, Stream stream, ICollection<Finding> findings)
    {
        using TextReader text = SourceText.Open(file, stream, findings);
        foreach (SourceLine line in SourceLine.Of(text))
        {
            string plain = line.Text.Trim().TrimStart('\uFEFF').Trim();
            if (plain.Length == 0 || plain[0] == '#') continue;
            int column = Math.Max(1, line.Text.IndexOf(plain, StringComparison.Ordinal) + 1);
            var place = new SourcePosition(file, line.Number, column);
            if (Read(plain) is { } read) yield return read with { Position = place, Places = [new FieldPlace(read.Doi is not null ? "DOI" : read.Pmid is not null ? "PMID" : "PMCID", line.Number, column)] };
            else findings.Add(FormatRules.Partly.At(place, $"'{(plain.Length > 60 ? plain[..60] + "..." : plain)}' is no DOI, PMID or PMCID.", "Write one identifier a line."));
        }
    }

    /// <summary>What a word or an address names, or null.</summary>
    internal static Reference? Read(string word)
    {
        string rest = After(word, PubMed).TrimEnd('/');
        if (rest.Length is > 0 and <= 8 && rest.All(char.IsAsciiDigit)) return new Reference { Type = "article-journal", Pmid = rest };
        rest = After(word, Pmc).TrimEnd('/');
        if (rest.Length is > 3 and <= 12 && rest.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) && rest.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0) return new Reference { Type = "article-journal", Pmcid = rest };
        return Doi.Normalise(word) is not null ? new Reference { Type = "article-journal", Doi = word } : null;
    }

    private static string After(string word, string[] prefixes)
    {
        foreach (string prefix in prefixes)
            if (word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return word[prefix.Length..].Trim();
        return word;
    }
}
