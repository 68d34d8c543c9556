using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>From an entry as it is written to a reference.</summary>
internal static class BibtexMapping
{
    public static ReferenceBuilder Map(string file, BibtexEntry entry, ICollection<Finding> findings)
    {
        LineMap lines = entry.Lines;
        (int entryLine, int entryColumn) = lines.At(entry.Offset);
        var reference = new ReferenceBuilder(new SourcePosition(file, entryLine, entryColumn)) { Key = entry.Key, Type = BibtexFields.TypeOf(entry.Type) ?? "document" };
        if (BibtexFields.TypeOf(entry.Type) is null) reference.Set("entrytype", entry.Type, entryLine, entryColumn + 1);
        bool isPart = entry["booktitle"] is not null && entry["journal"] is null && entry["journaltitle"] is null;
        foreach ((string name, BibtexValue value) in entry.Fields)
        {
            (int line, int column) = lines.At(value.Offset);
            switch (name)
            {
                case "author": foreach (ReferenceName author in BibtexNames.Read(value.Text)) reference.AddAuthor(author, line, column); break;
                case "editor": foreach (ReferenceName editor in BibtexNames.Read(value.Text)) reference.AddEditor(editor, line, column); break;
                case "title": reference.Set("title", Titled(entry, "title", "subtitle"), line, column); break;
                case "subtitle" or "booksubtitle" or "journalsubtitle": break;
                case "journal" or "journaltitle": reference.Set("container-title", Titled(entry, name, "journalsubtitle"), line, column); break;
                case "booktitle": reference.Set("container-title", Titled(entry, "booktitle", "booksubtitle"), line, column); break;
                case "number": reference.Set(entry.Type is "article" or "periodical" or "suppperiodical" ? "issue" : "number", LatexText.Decode(value.Text), line, column); break;
                case "issue": reference.Set("issue", LatexText.Decode(value.Text), line, column); break;
                case "year" or "month" or "day" or "date": reference.Place("issued", line, column); break;
                case "keywords" or "keyword":
                    foreach (string keyword in LatexText.Decode(value.Text).Split([',', ';'])) reference.AddKeyword(keyword, line, column);
                    break;
                case "csltype": reference.Type = ReferenceText.Clean(value.Text) ?? reference.Type; break;
                case "eprint" when entry["eprinttype"]?.Trim().ToLowerInvariant() is "pubmed" or "pmid": reference.Set("PMID", value.Text, line, column); break;
                case "eprint" when entry["eprinttype"]?.Trim().ToLowerInvariant() is "pmc" or "pmcid" or "pubmedcentral": reference.Set("PMCID", value.Text, line, column); break;
                case "pages": reference.Set("page", LatexText.Decode(value.Text), line, column); break;
                default: reference.Set(BibtexFields.FieldOf(name), BibtexFields.IsVerbatim(name) ? LatexEscapes.DecodeVerbatim(value.Text) : LatexText.Decode(value.Text), line, column); break;
            }
        }

        reference.Issued = Date(entry);
        if (reference.Issued is { Year: null } words && (entry["date"] ?? entry["year"]) is not null && !isPart)
            findings.Add(FormatRules.Partly.At(new SourcePosition(file, entryLine, entryColumn), $"'{words.Literal}' is no date that can be read.", "Write year = {2019} or date = {2019-05-12}."));
        return reference;
    }

    private static string Titled(BibtexEntry entry, string title, string subtitle)
    {
        string main = LatexText.Decode(entry[title]!);
        return entry[subtitle] is { } more ? $"{main.TrimEnd().TrimEnd(':')}: {LatexText.Decode(more)}" : main;
    }

    // BibLaTeX's date first (EDTF: marks of doubt go), then year, month and day.
    private static ReferenceDate? Date(BibtexEntry entry)
    {
        if (entry["date"] is { } date && ReferenceDate.OfText(LatexText.Decode(date).TrimEnd('?', '~', '%')) is { } read && (read.Year is not null || entry["year"] is null)) return read;
        if (ReferenceText.Clean(entry["year"] is { } y ? LatexText.Decode(y) : null) is not { } year) return null;
        if (ReferenceDate.OfText(year.TrimEnd('?', '~', '.', ',')) is not { Year: not null } known) return new ReferenceDate(Year: null) { Literal = year };
        if (ReferenceText.Clean(entry["month"] is { } m ? LatexText.Decode(m) : null) is not { } month) return known;
        string? day = ReferenceText.Clean(entry["day"]);
        if (ReferenceDate.MonthOf(month) is { } number)
            return known with { Month = number, Day = int.TryParse(day, System.Globalization.CultureInfo.InvariantCulture, out int d) && d is >= 1 and <= 31 ? d : null };
        // A month may hold the day too ("10~jan" reads as "10 jan", "jan 10"), or a season.
        string[] words = month.Split(' ');
        if (words.Length == 2 && words.FirstOrDefault(w => int.TryParse(w, System.Globalization.CultureInfo.InvariantCulture, out int n) && n is >= 1 and <= 31) is { } dayWord && ReferenceDate.MonthOf(words.First(w => w != dayWord)) is { } named)
            return known with { Month = named, Day = int.Parse(dayWord, System.Globalization.CultureInfo.InvariantCulture) };
        return known with { Literal = month };
    }
}
