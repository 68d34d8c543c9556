using System.Text.RegularExpressions;

namespace Evidence.Core.Searching.Querying;

/// <summary>Knows an identifier of a paper where one stands in a query: a DOI, also as an address, a PubMed or PMC number.</summary>
internal static partial class Identifiers
{
    /// <summary>The identifier in the form of the index, or null.</summary>
    public static string? In(string word)
    {
        if (Doi().Match(word) is { Success: true } doi) return doi.Value.TrimEnd('.', ',', ';', ')', ']', '"', '\'').ToLowerInvariant();
        if (Pmc().Match(word) is { Success: true } pmc) return pmc.Value.ToLowerInvariant();
        return PubMed().Match(word) is { Success: true } pmid ? pmid.Groups[1].Value : null;
    }

    [GeneratedRegex(@"10\.[0-9]{4,9}/\S{1,200}")]
    private static partial Regex Doi();

    [GeneratedRegex(@"(?i)\bPMC[0-9]{3,9}\b")]
    private static partial Regex Pmc();

    // A bare number of seven or eight digits, or one that says what it is.
    [GeneratedRegex(@"(?i)^(?:pmid:?|https?://pubmed\.ncbi\.nlm\.nih\.gov/)?((?<=[:d/])[0-9]{1,8}|[0-9]{7,8})/?$")]
    private static partial Regex PubMed();
}
