using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>
/// Reads BibTeX and BibLaTeX entry by entry, so that a file of any length takes little memory. An entry takes from the one that its
/// crossref or xdata names what it lacks, one step deep; because that one may stand anywhere, a file with such words is gone
/// through twice before it is read.
/// </summary>
public sealed class BibtexReader : IReferenceReader
{
    /// <inheritdoc/>
    public IEnumerable<Reference> Read(string file, Stream stream, ICollection<Finding> findings)
    {
        using MemoryStream? copy = stream.CanSeek ? null : new MemoryStream();
        if (copy is not null) stream.CopyTo(copy);
        Stream whole = copy ?? stream;
        long start = copy is null ? whole.Position : 0;
        Dictionary<string, BibtexEntry> parents = [];
        if (SpeaksOfOthers(file, whole, start)) parents = Parents(file, whole, start);
        foreach (BibtexEntry entry in Entries(file, whole, start, findings))
        {
            if (entry.Type == "xdata") continue;
            ReferenceBuilder reference = BibtexMapping.Map(file, entry, findings);
            foreach (string key in ParentsOf(entry))
            {
                if (!parents.TryGetValue(key, out BibtexEntry? parent)) findings.Add(FormatRules.Partly.At(reference.Position, $"'{entry.Key}' refers to '{key}', which is not in the file."));
                else if (parent.Key != entry.Key) reference.InheritFrom(BibtexMapping.Map(file, parent, []).ToReference());
            }

            yield return reference.ToReference();
        }
    }

    private static IEnumerable<BibtexEntry> Entries(string file, Stream stream, long start, ICollection<Finding> findings)
    {
        stream.Position = start;
        using TextReader text = SourceText.Open(file, stream, findings);
        foreach (BibtexEntry entry in new BibtexParser(file, findings).Read(BibtexSegments.Of(text))) yield return entry;
    }

    // The entries that others refer to, by key: few, however long the file is.
    private static Dictionary<string, BibtexEntry> Parents(string file, Stream stream, long start)
    {
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (BibtexEntry entry in Entries(file, stream, start, [])) named.UnionWith(ParentsOf(entry));
        var found = new Dictionary<string, BibtexEntry>(StringComparer.OrdinalIgnoreCase);
        if (named.Count == 0) return found;
        foreach (BibtexEntry entry in Entries(file, stream, start, []))
            if (entry.Key is { } key && named.Contains(key)) found.TryAdd(key, entry);
        return found;
    }

    private static string[] ParentsOf(BibtexEntry entry) => (entry["crossref"] ?? entry["xdata"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool SpeaksOfOthers(string file, Stream stream, long start)
    {
        stream.Position = start;
        using TextReader text = SourceText.Open(file, stream, []);
        const int Longest = 8;
        char[] buffer = new char[1 << 16];
        int held = 0;
        while (text.ReadBlock(buffer, held, buffer.Length - held) is > 0 and var read)
        {
            ReadOnlySpan<char> seen = buffer.AsSpan(0, held + read);
            if (seen.Contains("crossref", StringComparison.OrdinalIgnoreCase) || seen.Contains("xdata", StringComparison.OrdinalIgnoreCase)) return true;
            held = Math.Min(Longest, seen.Length);
            seen[^held..].CopyTo(buffer);
        }

        return false;
    }
}
