using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>The tagged values of one entry, turned into a reference at its end.</summary>
internal sealed class RisEntry(SourcePosition position)
{
    private readonly TaggedValues _values = new();

    public SourcePosition Position { get; } = position;

    public void Add(string tag, string value, int line, int column) => _values.Add(tag, value, line, column);

    /// <summary>A line without a tag. EndNote writes one keyword and one address a line and the tag before the first alone.</summary>
    public void Continue(string text, int line)
    {
        if (_values.LastTag is { } tag && IsNextOf(tag, text)) _values.Add(tag, text, line, 1);
        else _values.Continue(text);
    }

    public Reference ToReference(ICollection<Finding> findings)
    {
        var entry = new ReferenceBuilder(Position);
        string? risType = ReferenceText.Clean(First("TY"));
        entry.Type = risType is null ? "document" : RisTags.TypeOf(risType.ToUpperInvariant()) ?? Unknown(risType, findings);
        bool isPubMed = RisIdentifiers.IsOfPubMed(First("DB"), First("DP")), hasDoi = _values.All.Exists(v => v.Tag == "DO" && v.Value.Trim().Length > 0);
        AddDate(entry, findings);
        AddPages(entry);
        // A periodical's full name goes before a second title, whichever stands first.
        if (entry.Type == "article-journal" && _values.All.Find(v => v.Tag == "JF") is { Tag: not null } full) entry.Set("container-title", full.Value, full.Line, full.Column);
        foreach ((string tag, string value, int line, int column) in _values.All)
        {
            switch (tag)
            {
                case "TY" or "SP" or "EP" or "PY" or "Y1" or "DA": break;
                case "PD" when entry.Issued is not null && RisDates.ReadDay(value) is not null: break;
                case "C7" when entry["page"] == ReferenceText.Pages(value): break;
                case "ID": entry.Key ??= value; break;
                case "TI" or "T1" or "CT": entry.Set("title", value, line, column); break;
                case "BT": entry.Set(entry.Type == "book" ? "title" : "container-title", value, line, column); break;
                case "AU" or "A1": entry.AddAuthor(ReferenceName.OfListed(value), line, column); break;
                case "A2" or "ED": entry.AddEditor(ReferenceName.OfListed(value), line, column); break;
                case "T2" or "JF": entry.Set("container-title", value, line, column); break;
                case "JO" or "JA" or "J1" or "J2" or "JI": entry.Set("container-title-short", value, line, column); break;
                case "VL": entry.Set("volume", value, line, column); break;
                case "IS" or "CP": entry.Set("issue", value, line, column); break;
                case "DO": entry.Set("DOI", value, line, column); break;
                case "UR": entry.Set("URL", value, line, column); break;
                case "AB" or "N2": entry.Set("abstract", value, line, column); break;
                case "KW": entry.AddKeyword(value, line, column); break;
                case var _ when RisIdentifiers.In(tag, value, isPubMed, hasDoi) is { } id: entry.Set(id.Field, id.Value, line, column + id.At); break;
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
        ReferenceDate? best = null, day = null;
        (string Value, int Line, int Column)? vain = null;
        foreach ((string tag, string value, int line, int column) in _values.All)
        {
            if (tag is not ("PY" or "Y1" or "DA" or "PD")) continue;
            day ??= RisDates.ReadDay(value);
            if (tag == "PD" || RisDates.Read(value) is not { } date) continue;
            entry.Place("issued", line, column);
            if (date.Year is null) vain ??= (value, line, column);
            if (best is null || Exactness(date) > Exactness(best)) best = date;
        }

        // EndNote and the Web of Science write the year and the day of the year under tags of their own.
        if (best is { Year: not null, Month: null, End: null, Literal: null } && day is not null) best = day with { Year = best.Year };
        if (best is { Year: null } && vain is { } read)
            findings.Add(FormatRules.Partly.At(new SourcePosition(Position.File, read.Line, read.Column), $"'{ReferenceText.Clean(read.Value)}' has no year that can be read.", "Write YYYY/MM/DD/ with empty parts where they are not known."));
        entry.Issued = best;
    }

    private static bool IsNextOf(string tag, string text) => text.Length > 0 && text[0] != ' ' && text[0] != '\t'
        && (tag == "KW" || (tag == "UR" && text.StartsWith("http", StringComparison.OrdinalIgnoreCase)));

    // The writer keeps a CSL type that RIS has no word for as the type of work: lower-case letters, hyphens, underscores.
    private static bool IsCslType(string text) => text.Length > 2 && text.All(c => c is (>= 'a' and <= 'z') or '-' or '_') && RisTags.RisTypeOf(text) is null;

    private static int Exactness(ReferenceDate date) =>
        (date.Year is null ? 0 : 8) + (date.Month is null ? 0 : 4) + (date.Day is null ? 0 : 2) + ((date.End ?? (object?)date.Literal) is null ? 0 : 1);

    // Articles that have a number instead of pages have it in C7.
    private void AddPages(ReferenceBuilder entry)
    {
        (string Tag, string Value, int Line, int Column) first = Filled("SP"), last = Filled("EP"), number = Filled("C7");
        string? start = ReferenceText.Clean(first.Value), end = ReferenceText.Clean(last.Value);
        if ((start ?? end) is null)
        {
            if (entry.Type == "article-journal") entry.Set("page", number.Value, number.Line, number.Column);
        }
        else if (start is null) entry.Set("page", end, last.Line, last.Column);
        else entry.Set("page", end is null || start == end || start.Contains('-', StringComparison.Ordinal) ? start : end == "+" ? start + end : $"{start}-{end}", first.Line, first.Column);
    }

    private (string Tag, string Value, int Line, int Column) Filled(string tag) => _values.All.Find(v => v.Tag == tag && v.Value.Length > 0);
}
