using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>The tagged values of one entry, turned into a reference at its end.</summary>
internal sealed class RisEntry(SourcePosition position)
{
    private readonly TaggedValues _values = new();

    public SourcePosition Position { get; } = position;

    public void Add(string tag, string value, int line, int column) => _values.Add(tag, value, line, column);

    public void Continue(string text) => _values.Continue(text);

    public Reference ToReference(ICollection<Finding> findings)
    {
        var entry = new ReferenceBuilder(Position);
        string? risType = ReferenceText.Clean(First("TY")), source = First("DB");
        entry.Type = risType is null ? "document" : RisTags.TypeOf(risType.ToUpperInvariant()) ?? Unknown(risType, findings);
        bool isPubMed = source is not null && (source.Contains("PubMed", StringComparison.OrdinalIgnoreCase) || source.Contains("MEDLINE", StringComparison.OrdinalIgnoreCase));
        AddDate(entry, findings);
        AddPages(entry);
        foreach ((string tag, string value, int line, int column) in _values.All)
        {
            switch (tag)
            {
                case "TY" or "SP" or "EP" or "PY" or "Y1" or "DA": break;
                case "ID": entry.Key ??= value; break;
                case "TI" or "T1" or "CT": entry.Set("title", value, line, column); break;
                case "BT": entry.Set(entry.Type == "book" ? "title" : "container-title", value, line, column); break;
                case "AU" or "A1": entry.AddAuthor(ReferenceName.OfListed(value), line, column); break;
                case "A2" or "ED": entry.AddEditor(ReferenceName.OfListed(value), line, column); break;
                case "T2" or "JF": entry.Set("container-title", value, line, column); break;
                case "JO" or "JA" or "J1" or "J2": entry.Set("container-title-short", value, line, column); break;
                case "VL": entry.Set("volume", value, line, column); break;
                case "IS" or "CP": entry.Set("issue", value, line, column); break;
                case "DO": entry.Set("DOI", value, line, column); break;
                case "UR": entry.Set("URL", value, line, column); break;
                case "AB" or "N2": entry.Set("abstract", value, line, column); break;
                case "KW": entry.AddKeyword(value, line, column); break;
                case "C2" when value.Trim().StartsWith("PMC", StringComparison.OrdinalIgnoreCase): entry.Set("PMCID", value, line, column); break;
                case "AN" when isPubMed && value.Trim().All(char.IsAsciiDigit): entry.Set("PMID", value, line, column); break;
                case "N1" when value.StartsWith("PMID: ", StringComparison.Ordinal): entry.Set("PMID", value[6..], line, column + 6); break;
                case "M3" when risType == "GEN" && entry.Type == "document" && IsCslType(value.Trim()): entry.Type = value.Trim(); break;
                default: entry.Set(RisTags.FieldOf(tag), value, line, column); break;
            }
        }

        // Without a full title the abbreviated one names the journal.
        if (entry["container-title"] is null && entry["container-title-short"] is { } brief) entry.Replace("container-title", brief);
        return entry.ToReference();
    }

    private string? First(string tag) => _values.All.Find(v => v.Tag == tag).Value;

    private string Unknown(string type, ICollection<Finding> findings)
    {
        findings.Add(FormatRules.Partly.At(Position, $"'{type}' is not a type of RIS.", "Use a type of the format, such as JOUR or CHAP."));
        return "document";
    }

    private void AddDate(ReferenceBuilder entry, ICollection<Finding> findings)
    {
        ReferenceDate? best = null;
        foreach ((string tag, string value, int line, int column) in _values.All)
        {
            if (tag is not ("PY" or "Y1" or "DA") || RisDates.Read(value) is not { } date) continue;
            entry.Place("issued", line, column);
            if (date.Year is null && best is null)
                findings.Add(FormatRules.Partly.At(new SourcePosition(Position.File, line, column), $"'{ReferenceText.Clean(value)}' has no year that can be read.", "Write YYYY/MM/DD/ with empty parts where they are not known."));
            if (best is null || Exactness(date) > Exactness(best)) best = date;
        }

        entry.Issued = best;
    }

    // The writer keeps a CSL type that RIS has no word for as the type of work: lower-case letters, hyphens, underscores.
    private static bool IsCslType(string text) => text.Length > 2 && text.All(c => c is (>= 'a' and <= 'z') or '-' or '_') && RisTags.RisTypeOf(text) is null;

    private static int Exactness(ReferenceDate date) =>
        (date.Year is null ? 0 : 8) + (date.Month is null ? 0 : 4) + (date.Day is null ? 0 : 2) + ((date.End ?? (object?)date.Literal) is null ? 0 : 1);

    private void AddPages(ReferenceBuilder entry)
    {
        (string Tag, string Value, int Line, int Column) first = _values.All.Find(v => v.Tag == "SP" && v.Value.Length > 0), last = _values.All.Find(v => v.Tag == "EP" && v.Value.Length > 0);
        string? start = ReferenceText.Clean(first.Value), end = ReferenceText.Clean(last.Value);
        if ((start ?? end) is null) return;
        string pages = start is null ? end! : end is null || start == end || start.Contains('-', StringComparison.Ordinal) ? start : $"{start}-{end}";
        entry.Set("page", pages, start is null ? last.Line : first.Line, start is null ? last.Column : first.Column);
    }
}
