using System.Collections.Frozen;
using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>One record of the Web of Science (its list of field tags), turned into a reference at its end.</summary>
internal sealed class WosEntry(SourcePosition position)
{
    private static readonly FrozenDictionary<string, string> FieldOfTag = new Dictionary<string, string>
    {
        ["TI"] = "title",
        ["SO"] = "container-title",
        ["JI"] = "container-title-short",
        ["VL"] = "volume",
        ["IS"] = "issue",
        ["DI"] = "DOI",
        ["PM"] = "PMID",
        ["AB"] = "abstract",
        ["LA"] = "language",
        ["SN"] = "ISSN",
        ["EI"] = "ISSN",
        ["BN"] = "ISBN",
        ["PU"] = "publisher",
        ["PI"] = "publisher-place",
        ["SE"] = "collection-title",
    }.ToFrozenDictionary();

    // One of them a line: people, addresses, works cited.
    private static readonly FrozenSet<string> Lists = new[] { "AU", "AF", "BA", "BF", "BE", "ED", "GP", "CA", "C1", "C3", "RP", "CR" }.ToFrozenSet();
    private readonly TaggedValues _values = new();

    public SourcePosition Position { get; } = position;

    public void Add(string tag, string value, int line, int column) => _values.Add(tag, value, line, column);

    public void Continue(string text, int line)
    {
        string value = text.TrimStart();
        if (_values.LastTag is { } tag && Lists.Contains(tag) && value.Length > 0) _values.Add(tag, value, line, text.Length - value.Length + 1);
        else _values.Continue(text);
    }

    public Reference ToReference()
    {
        var entry = new ReferenceBuilder(Position) { Type = TypeOf(First("PT"), First("DT")), Key = First("UT") };
        bool hasFullNames = _values.All.Exists(v => v.Tag == "AF");
        AddDate(entry);
        AddPages(entry);
        foreach ((string tag, string value, int line, int column) in _values.All)
        {
            switch (tag)
            {
                case "PT" or "PY" or "PD" or "BP" or "EP" or "AR": break;
                case "UT" when entry.Key == value: break;
                case "AF" or "CA": entry.AddAuthor(ReferenceName.OfListed(value), line, column); break;
                case "AU": if (!hasFullNames) entry.AddAuthor(ReferenceName.OfListed(value), line, column); break;
                case "BE" or "ED": entry.AddEditor(ReferenceName.OfListed(value), line, column); break;
                case "DE":
                    foreach (string keyword in value.Split(';')) entry.AddKeyword(keyword, line, column);
                    break;
                case "DT": // publication types, as PubMed's are
                    foreach (string type in value.Split(';')) entry.Set("PT", type, line, column);
                    break;
                default: entry.Set(FieldOfTag.GetValueOrDefault(tag, tag), value, line, column); break;
            }
        }

        return entry.ToReference();
    }

    private string? First(string tag) => _values.All.Find(v => v.Tag == tag).Value;

    // What is printed in a book or a series is a part of it, unless it was read at a conference; a whole book has no title above its own.
    private static string TypeOf(string? printedAs, string? kind)
    {
        bool Is(string word) => kind?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
        return printedAs?.Trim() switch
        {
            "J" => "article-journal",
            "P" => "patent",
            "B" or "S" or "C" => Is("Proceedings") ? "paper-conference" : Is("Chapter") || printedAs.Trim() == "S" ? "chapter" : "book",
            _ => "document",
        };
    }

    // PY has the year, PD what is known of the day: "JUN 8", "MAR-APR", "SPR".
    private void AddDate(ReferenceBuilder entry)
    {
        (string Tag, string Value, int Line, int Column) year = _values.All.Find(v => v.Tag == "PY");
        if (year.Tag is null) return;
        entry.Issued = NbibDates.Read($"{year.Value} {First("PD")}");
        if (entry.Issued is not null) entry.Place("issued", year.Line, year.Column);
    }

    // Without pages there is a number of the article.
    private void AddPages(ReferenceBuilder entry)
    {
        (string Tag, string Value, int Line, int Column) first = _values.All.Find(v => v.Tag is "BP" or "AR" && v.Value.Length > 0);
        if (first.Tag is null) return;
        string? end = first.Tag == "AR" ? null : ReferenceText.Clean(First("EP"));
        entry.Set("page", end is null || end == first.Value ? first.Value : end == "+" ? first.Value + end : $"{first.Value}-{end}", first.Line, first.Column);
    }
}
