using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>The tagged values of one entry, turned into a reference at its end.</summary>
internal sealed class NbibEntry(SourcePosition position)
{
    private const string DoiMark = "[doi]";
    private readonly TaggedValues _values = new();

    public void Add(string tag, string value, int line, int column) => _values.Add(tag, value, line, column);

    public void Continue(string text) => _values.Continue(text);

    /// <summary>True for the tag that starts the next entry where no blank line stands between.</summary>
    public bool IsNextStart(string tag) => tag is "PMID" && _values.All.Exists(v => v.Tag == "PMID");

    public Reference ToReference()
    {
        var entry = new ReferenceBuilder(position);
        bool hasFullAuthors = _values.All.Exists(v => v.Tag == "FAU"), hasFullEditors = _values.All.Exists(v => v.Tag == "FED");
        bool hasTitle = _values.All.Exists(v => v.Tag == "TI" && v.Value.Length > 0), hasJournal = _values.All.Exists(v => v.Tag == "JT" && v.Value.Length > 0);
        entry.Type = _values.All.Where(v => v.Tag == "PT").Select(v => NbibTags.TypeOf(v.Value.Trim())).FirstOrDefault(t => t is not null) ?? "article-journal";
        bool typeIsSeen = false;
        foreach ((string tag, string value, int line, int column) in _values.All)
        {
            switch (tag)
            {
                case "PMID": entry.Set("PMID", value, line, column); break;
                case "PMC": entry.Set("PMCID", value, line, column); break;
                case "TI": entry.Set("title", value, line, column); break;
                case "BTI": entry.Set(hasTitle ? "container-title" : "title", value, line, column); break;
                case "JT": entry.Set("container-title", value, line, column); break;
                case "TA":
                    entry.Set("container-title-short", value, line, column);
                    if (!hasJournal) entry.Set("container-title", value, line, column);
                    break;
                case "VI": entry.Set("volume", value, line, column); break;
                case "IP": entry.Set("issue", value, line, column); break;
                case "PG": entry.Set("page", value, line, column); break;
                case "AB": entry.Set("abstract", value, line, column); break;
                case "DP":
                    entry.Issued ??= NbibDates.Read(value);
                    entry.Place("issued", line, column);
                    break;
                case "FAU" or "CN": entry.AddAuthor(ReferenceName.OfListed(value), line, column); break;
                case "AU" when !hasFullAuthors: entry.AddAuthor(OfInitials(value), line, column); break;
                case "FED": entry.AddEditor(ReferenceName.OfListed(value), line, column); break;
                case "ED" when !hasFullEditors: entry.AddEditor(OfInitials(value), line, column); break;
                case "AU" or "ED": break;
                case "PT" when !typeIsSeen && NbibTags.TypeOf(value.Trim()) == entry.Type: typeIsSeen = true; break; // the type itself; the others say how it was done
                case "OT": entry.AddKeyword(value, line, column); break;
                case "LID" or "AID" when value.TrimEnd().EndsWith(DoiMark, StringComparison.OrdinalIgnoreCase):
                    entry.Set("DOI", value.TrimEnd()[..^DoiMark.Length], line, column);
                    break;
                default: entry.Set(NbibTags.FieldOf(tag), value, line, column); break;
            }
        }

        return entry.ToReference();
    }

    // 'Brinjikji W': initials are the last word where it is upper case.
    private static ReferenceName? OfInitials(string text)
    {
        if (ReferenceText.Clean(text) is not { } name) return null;
        int cut = name.LastIndexOf(' ');
        return cut > 0 && name.AsSpan(cut + 1).IndexOfAnyInRange('a', 'z') < 0 ? ReferenceName.Of(name[..cut], name[(cut + 1)..]) : ReferenceName.OfLiteral(name);
    }
}
