using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>
/// Reads BibTeX and BibLaTeX. The file is read whole, because strings and cross references may stand anywhere in it; an
/// entry takes from the one that its crossref names what it lacks, one step deep.
/// </summary>
public sealed class BibtexReader : IReferenceReader
{
    /// <inheritdoc/>
    public IEnumerable<Reference> Read(string file, Stream stream, ICollection<Finding> findings)
    {
        string text = SourceText.Read(file, stream, findings);
        var lines = new LineMap((ReadOnlySpan<char>)text);
        if (!text.Contains("crossref", StringComparison.OrdinalIgnoreCase) && !text.Contains("xdata", StringComparison.OrdinalIgnoreCase))
            return new BibtexParser(file, text, lines, findings).Read().Select(e => BibtexMapping.Map(file, e, lines, findings).ToReference());
        return ReadLinked(file, [.. new BibtexParser(file, text, lines, findings).Read()], lines, findings);
    }

    private static IEnumerable<Reference> ReadLinked(string file, List<BibtexEntry> entries, LineMap lines, ICollection<Finding> findings)
    {
        var byKey = new Dictionary<string, BibtexEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (BibtexEntry entry in entries)
            if (entry.Key is { } key) byKey.TryAdd(key, entry);
        foreach (BibtexEntry entry in entries)
        {
            if (entry.Type == "xdata") continue;
            ReferenceBuilder reference = BibtexMapping.Map(file, entry, lines, findings);
            foreach (string parentKey in (entry["crossref"] ?? entry["xdata"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (byKey.TryGetValue(parentKey, out BibtexEntry? parent))
                {
                    if (parent != entry) reference.InheritFrom(BibtexMapping.Map(file, parent, lines, []).ToReference());
                }
                else findings.Add(FormatRules.Partly.At(reference.Position, $"'{entry.Key}' refers to '{parentKey}', which is not in the file."));
            }

            yield return reference.ToReference();
        }
    }
}
