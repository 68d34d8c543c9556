using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>
/// Reads the tagged export of the Web of Science ("plain text", "EndNote desktop": .ciw). A tag fills two columns; lines that start
/// with spaces go on with it, or are the next of a list; an entry runs from PT to ER.
/// </summary>
public sealed class WosReader : IReferenceReader
{
    private const int ValueAt = 3;

    /// <inheritdoc/>
    public IEnumerable<Reference> Read(string file, Stream stream, ICollection<Finding> findings)
    {
        using TextReader text = SourceText.Open(file, stream, findings);
        WosEntry? entry = null;
        foreach (SourceLine line in SourceLine.Of(text))
        {
            string raw = line.Number == 1 ? line.Text.TrimStart('\uFEFF') : line.Text;
            if (Tag(raw) is not { } tag)
            {
                entry?.Continue(raw, line.Number);
                continue;
            }

            if (tag is "FN" or "VR" or "EF" && entry is null) continue;
            if (entry is not null && tag is "ER" or "PT")
            {
                if (tag == "PT") findings.Add(FormatRules.Partly.At(new SourcePosition(file, line.Number, 1), "The entry before this one has no ER.", "End each entry with a line ER."));
                yield return entry!.ToReference();
                entry = null;
            }

            if (tag == "ER") continue;
            entry ??= new WosEntry(new SourcePosition(file, line.Number, 1));
            int at = ValueAt;
            while (at < raw.Length && raw[at] == ' ') at++;
            entry.Add(tag, raw[Math.Min(at, raw.Length)..], line.Number, at + 1);
        }

        if (entry is null) yield break;
        findings.Add(FormatRules.Partly.At(entry.Position, "The entry has no ER.", "End each entry with a line ER."));
        yield return entry.ToReference();
    }

    private static string? Tag(string line) =>
        line.Length >= 2 && RisTags.IsTag(line.AsSpan(0, 2)) && (line.Length == 2 || line[2] == ' ') ? line[..2] : null;
}
