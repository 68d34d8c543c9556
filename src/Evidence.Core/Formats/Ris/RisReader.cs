using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>
/// Reads RIS. An entry runs from TY to ER; lines without a tag continue the value before them; what stands between entries
/// is passed over. An entry without TY or ER is read all the same and reported.
/// </summary>
public sealed class RisReader : IReferenceReader
{
    /// <inheritdoc/>
    public IEnumerable<Reference> Read(string file, Stream stream, ICollection<Finding> findings)
    {
        using TextReader text = SourceText.Open(file, stream, findings);
        RisEntry? entry = null;
        foreach (SourceLine line in SourceLine.Of(text))
        {
            if (Tag(line.Text, entry is not null) is not ({ } tag, var at))
            {
                entry?.Continue(line.Text, line.Number);
                continue;
            }

            if (tag == "ER")
            {
                if (entry is not null) yield return entry.ToReference(findings);
                entry = null;
                continue;
            }

            if (entry is null && tag is ("FN" or "VR" or "EF")) continue; // head and end of a file of the Web of Science
            if (tag == "TY" && entry is not null)
            {
                findings.Add(FormatRules.Partly.At(new SourcePosition(file, line.Number, 1), "The entry before this one has no ER.", "End each entry with 'ER  - '."));
                yield return entry.ToReference(findings);
                entry = null;
            }

            if (entry is null)
            {
                var place = new SourcePosition(file, line.Number, 1);
                if (tag != "TY") findings.Add(FormatRules.Partly.At(place, $"The entry starts with {tag} and not with TY; its type is not known.", "Start each entry with its type, such as 'TY  - JOUR'."));
                entry = new RisEntry(place);
            }

            entry.Add(tag, line.Text[Math.Min(at, line.Text.Length)..], line.Number, at + 1);
        }

        if (entry is not null)
        {
            findings.Add(FormatRules.Partly.At(entry.Position, "The entry has no ER.", "End each entry with 'ER  - '."));
            yield return entry.ToReference(findings);
        }
    }

    // 'TY  - JOUR', with one to three spaces and nothing or a space behind the hyphen; some programs indent or leave spaces out.
    private static (string? Tag, int ValueAt) Tag(string line, bool inEntry)
    {
        int start = 0;
        while (start < line.Length && start < 3 && line[start] is ' ' or '\uFEFF') start++;
        if (inEntry && start > 0 && line[0] == ' ') start = 0; // an indented line inside an entry goes on with a value
        if (line.Length < start + 4 || !RisTags.IsTag(line.AsSpan(start, 2))) return default;
        int at = start + 2;
        while (at < line.Length && line[at] == ' ') at++;
        if (at == start + 2 || at > start + 5 || at >= line.Length || line[at] != '-') return default;
        at++;
        if (at < line.Length && line[at] != ' ') return default;
        while (at < line.Length && line[at] == ' ') at++;
        return (line.Substring(start, 2), at);
    }
}
