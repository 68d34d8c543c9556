using System.Text.RegularExpressions;

namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>Finds written-out addresses, DOIs and PMIDs, so that every way of citing ends in the same kind of link.</summary>
internal static partial class BareLinks
{
    /// <summary>The links given and those found outside of them, in order.</summary>
    public static IReadOnlyList<DraftLink> AddTo(List<DraftLink> links, string text)
    {
        int given = 0;
        DraftLink[] ordered = [.. links.OrderBy(l => l.Start)];
        var found = new List<DraftLink>(ordered);
        foreach (Match match in Address().Matches(text))
        {
            while (given < ordered.Length && ordered[given].Start + ordered[given].Length <= match.Index) given++;
            string written = Trim(match.Value);
            if (written.Length == 0 || (given < ordered.Length && ordered[given].Start < match.Index + written.Length)) continue;
            found.Add(new DraftLink(match.Index, written.Length, Target(written)));
        }

        return [.. found.OrderBy(l => l.Start)];
    }

    private static string Target(string written)
    {
        if (written.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return written;
        if (written.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return "https://" + written;
        int doi = written.IndexOf("10.", StringComparison.Ordinal);
        return doi >= 0 ? "https://doi.org/" + written[doi..] : $"https://pubmed.ncbi.nlm.nih.gov/{written[(written.LastIndexOfAnyExceptInRange('0', '9') + 1)..]}/";
    }

    // A sentence goes on behind an address: marks at its end are not part of it, nor is a bracket that it does not open.
    private static string Trim(string written)
    {
        while (written.Length > 0 && (".,;:!?\"'”’»*_".Contains(written[^1], StringComparison.Ordinal) || (written[^1] is ')' or ']' && written.Count(c => c is ')' or ']') > written.Count(c => c is '(' or '[')))) written = written[..^1];
        return written;
    }

    [GeneratedRegex("""\bhttps?://[^\s<>"“”]{3,2000}|\bwww\.[^\s<>"“”]{3,2000}|\b(?:doi:?\s?)?10\.[0-9]{4,9}/[^\s<>"“”]{1,300}|\bPMID:?\s?[0-9]{1,8}\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
