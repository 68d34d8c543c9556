using System.Text;

namespace Evidence.Core.Formats;

/// <summary>Tells the format of a bibliography from its name and its first bytes.</summary>
public static class ReferenceFormatGuess
{
    private const int LookedAt = 4096;

    /// <summary>The format: by the name's ending, else by what the first bytes look like; null where neither tells.</summary>
    public static ReferenceFormat? Of(string name, ReadOnlySpan<byte> head)
    {
        if (head.Length > 2 && head[0] == 0x1F && head[1] == 0x8B) return ReferenceFormat.PubMedXml;
        ReferenceFormat? byContent = OfContent(Encoding.UTF8.GetString(head[..Math.Min(head.Length, LookedAt)]));
        ReferenceFormat? byName = ReferenceFormat.OfFileName(name) is { Reader: not null } named ? named : null;
        // The Web of Science calls its tagged export .txt, and people call it .ris.
        bool says = byContent == ReferenceFormat.Wos || (byName == ReferenceFormat.List && byContent is not null);
        return byName is null || says ? byContent : byName;
    }

    /// <summary>True where at least half of the first lines are identifiers; empty lines and lines that start with # do not count.</summary>
    public static bool LooksLikeList(ReadOnlySpan<byte> head)
    {
        string[] lines = [.. Encoding.UTF8.GetString(head[..Math.Min(head.Length, LookedAt)]).Split('\n').Select(l => l.Trim('\uFEFF', ' ', '\t', '\r')).Where(l => l.Length > 0 && l[0] != '#').Take(20)];
        return lines.Count(l => IdentifierListReader.Read(l) is not null) * 2 >= lines.Length && lines.Length > 0;
    }

    // A bracket alone may open a text ("[1] Arden ..."); JSON of references goes on with a brace, a quote or its end.
    private static bool LooksLikeJson(string start) =>
        start.Length > 0 && start[0] is '[' or '{' && start[1..].TrimStart() is var rest && (rest.Length == 0 || rest[0] == (start[0] == '[' ? '{' : '"') || rest[0] == (start[0] == '[' ? ']' : '}') || rest[0] == '/');

    // "FN Clarivate Analytics Web of Science", or an entry at once: "PT J".
    private static bool LooksLikeWos(string start)
    {
        string[] lines = start.Split('\n', 4, StringSplitOptions.TrimEntries);
        return IsEntry(lines[0]) || (lines[0].StartsWith("FN ", StringComparison.Ordinal) && !lines[0].StartsWith("FN  -", StringComparison.Ordinal) && lines.Skip(1).Any(l => IsEntry(l) || l.StartsWith("VR ", StringComparison.Ordinal)));

        static bool IsEntry(string line) => line is "PT J" or "PT B" or "PT S" or "PT C" or "PT P";
    }

    private static ReferenceFormat? OfContent(string text)
    {
        string start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (LooksLikeJson(start)) return start.Split('\n')[0].Contains("\"_id\"", StringComparison.Ordinal) ? ReferenceFormat.BeirJsonl : ReferenceFormat.CslJson;
        if (LooksLikeWos(start)) return ReferenceFormat.Wos;
        foreach (string line in start.Split('\n'))
        {
            string plain = line.TrimStart();
            if (plain.StartsWith("TY  - ", StringComparison.Ordinal)) return ReferenceFormat.Ris;
            if (plain.StartsWith("PMID- ", StringComparison.Ordinal) || plain.StartsWith("PMC - ", StringComparison.Ordinal)) return ReferenceFormat.Nbib;
            if (plain.StartsWith("<?xml", StringComparison.Ordinal) || plain.StartsWith("<Pubmed", StringComparison.Ordinal)) return ReferenceFormat.PubMedXml;
            if (plain.StartsWith('@') && plain.IndexOfAny(['{', '(']) > 1) return ReferenceFormat.Bibtex;
        }

        string first = start.Split('\n')[0].Trim();
        return IdentifierListReader.Read(first) is not null ? ReferenceFormat.List : null;
    }
}
