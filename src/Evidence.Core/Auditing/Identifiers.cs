namespace Evidence.Core.Auditing;

/// <summary>Identifiers of PubMed in the form to compare.</summary>
internal static class Identifiers
{
    /// <summary>A PMID of 1 to 8 digits, or null.</summary>
    public static string? Pmid(string? text) => text?.Trim() is { Length: > 0 and <= 8 } plain && plain[0] != '0' && plain.All(char.IsAsciiDigit) ? plain : null;

    /// <summary>PMC and 1 to 9 digits, or null.</summary>
    public static string? Pmcid(string? text)
    {
        string plain = text?.Trim().ToUpperInvariant() ?? "";
        return plain.Length is > 3 and <= 12 && plain.StartsWith("PMC", StringComparison.Ordinal) && plain[3] != '0' && plain.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0 ? plain : null;
    }
}
