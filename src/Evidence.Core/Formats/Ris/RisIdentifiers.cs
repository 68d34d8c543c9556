namespace Evidence.Core.Formats;

/// <summary>
/// Identifiers that RIS has no tag for, or that programs put elsewhere: PubMed's export (<c>U1  - 123[pmid]</c>, AN), EndNote's (AN with
/// NLM as provider, C2), publishers' (<c>M3  - doi: 10...</c>), and our own writer's note. The numbers of other databases stay what they are.
/// </summary>
internal static class RisIdentifiers
{
    private const string PmidNote = "PMID: ", PmidMark = "[pmid]", PmcidMark = "[pmcid]", DoiLabel = "doi:";

    /// <summary>True where the database (DB) or its provider (DP) is PubMed, so that a bare number is a PMID.</summary>
    public static bool IsOfPubMed(string? database, string? provider) =>
        database is not null && (Speaks(database, "PubMed") || Speaks(database, "MEDLINE")) || provider?.Trim() == "NLM";

    /// <summary>The field that a value is, the value, and how far behind the value's start it stands; null where it is no identifier.</summary>
    /// <param name="tag">Its tag.</param>
    /// <param name="value">The value as written.</param>
    /// <param name="isPubMed">See <see cref="IsOfPubMed"/>.</param>
    /// <param name="hasDoi">True where the entry has a DOI under its own tag; then no other is looked for.</param>
    public static (string Field, string Value, int At)? In(string tag, string value, bool isPubMed, bool hasDoi)
    {
        string plain = value.Trim();
        if (tag == "C2" && StartsWith(plain, "PMC")) return ("PMCID", value, 0);
        if (tag == "AN" && IsPmcid(plain)) return ("PMCID", value, 0);
        if (tag == "AN" && isPubMed && IsNumber(plain)) return ("PMID", value, 0);
        if (tag == "N1" && value.StartsWith(PmidNote, StringComparison.Ordinal)) return ("PMID", value[PmidNote.Length..], PmidNote.Length);
        if (tag is ['U', >= '1' and <= '5'])
        {
            if (EndsWith(plain, PmidMark) && IsNumber(plain[..^PmidMark.Length])) return ("PMID", plain[..^PmidMark.Length], 0);
            if (EndsWith(plain, PmcidMark) && IsPmcid(plain[..^PmcidMark.Length])) return ("PMCID", plain[..^PmcidMark.Length], 0);
        }

        if (hasDoi || tag is not ("M3" or "N1" or "L3")) return null;
        int label = StartsWith(plain, DoiLabel) ? DoiLabel.Length : tag == "N1" ? -1 : 0;
        if (label < 0) return null;
        string doi = plain[label..].TrimStart();
        return doi.StartsWith("10.", StringComparison.Ordinal) && doi.Contains('/', StringComparison.Ordinal) && !doi.Contains(' ', StringComparison.Ordinal) ? ("DOI", doi, value.IndexOf(doi, StringComparison.Ordinal)) : null;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static bool IsPmcid(string text) => StartsWith(text, "PMC") && IsNumber(text[3..]);

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static bool Speaks(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
