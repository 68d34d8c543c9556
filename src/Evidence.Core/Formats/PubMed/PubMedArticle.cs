using System.Xml.Linq;
using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>One article or book of PubMed's XML as a reference.</summary>
internal static class PubMedArticle
{
    public static Reference Read(string file, XElement root)
    {
        (int line, int column) = Place(root);
        var entry = new ReferenceBuilder(new SourcePosition(file, line, column));
        XElement citation = root.Name.LocalName == "MedlineCitation" ? root : Child(root, "MedlineCitation") ?? Child(root, "BookDocument") ?? root;
        XElement article = Child(citation, "Article") ?? citation;
        XElement? journal = Child(article, "Journal"), issue = Child(journal, "JournalIssue"), book = Child(citation, "Book");
        Set(entry, "PMID", Child(citation, "PMID"));
        Set(entry, "title", Child(article, "ArticleTitle") is { } title && title.Value.Trim().Length > 0 ? title : Child(article, "VernacularTitle") ?? Child(book, "BookTitle"));
        if (Child(article, "ArticleTitle") is not null) Set(entry, "container-title", Child(book, "BookTitle"));
        Set(entry, "container-title", Child(journal, "Title"));
        Set(entry, "container-title-short", Child(journal, "ISOAbbreviation"));
        if (entry["container-title"] is null) Set(entry, "container-title", Child(Child(citation, "MedlineJournalInfo"), "MedlineTA"));
        Set(entry, "ISSN", Child(journal, "ISSN"));
        Set(entry, "volume", Child(issue, "Volume"));
        Set(entry, "issue", Child(issue, "Issue"));
        Set(entry, "page", Child(Child(article, "Pagination"), "MedlinePgn"));
        Set(entry, "publisher", Child(Child(book, "Publisher"), "PublisherName"));
        Set(entry, "ISBN", Child(book, "Isbn"));
        foreach (XElement language in Children(article, "Language")) Set(entry, "language", language);
        foreach (XElement id in Children(article, "ELocationID").Where(e => (string?)e.Attribute("EIdType") == "doi" && (string?)e.Attribute("ValidYN") != "N")) Set(entry, "DOI", id);
        foreach (XElement id in Children(Child(Child(root, "PubmedData") ?? Child(root, "PubmedBookData"), "ArticleIdList"), "ArticleId").Concat(Children(Child(citation, "ArticleIdList"), "ArticleId")))
            Set(entry, (string?)id.Attribute("IdType") switch { "doi" => "DOI", "pmc" => "PMCID", "pubmed" => "PMID", "bookaccession" => "bookaccession", var other => other ?? "ArticleId" }, id);
        AddDate(entry, Child(issue, "PubDate") ?? Child(book, "PubDate"));
        AddNames(entry, article, book);
        AddAbstract(entry, Child(article, "Abstract"));
        foreach (XElement keyword in Children(citation, "KeywordList").SelectMany(k => Children(k, "Keyword")))
        {
            (int at, int col) = Place(keyword);
            entry.AddKeyword(keyword.Value, at, col);
        }

        entry.Type = book is not null ? (Child(article, "ArticleTitle") is null ? "book" : "chapter") : "article-journal";
        foreach (XElement type in Children(Child(article, "PublicationTypeList"), "PublicationType").Concat(Children(article, "PublicationType")))
        {
            if (type.Value.Trim() == "Preprint") entry.Type = "article";
            if (type.Value.Trim() != "Journal Article") Set(entry, "PT", type);
        }

        return entry.ToReference();
    }

    private static void AddDate(ReferenceBuilder entry, XElement? date)
    {
        if (date is null) return;
        (int line, int column) = Place(date);
        entry.Place("issued", line, column);
        string text = Child(date, "MedlineDate")?.Value ?? string.Join(' ', new[] { "Year", "Month", "Season", "Day" }.Select(n => Child(date, n)?.Value.Trim()).Where(v => v is not null).Select(MonthWord));
        entry.Issued = NbibDates.Read(text);
    }

    // Months come as words or as two digits.
    private static string? MonthWord(string? value) => value is { Length: <= 2 } && ReferenceDate.MonthOf(value) is { } month && value.Length == 2 && value[0] == '0' ? ReferenceDate.MonthName(month) : value;

    private static void AddNames(ReferenceBuilder entry, XElement article, XElement? book)
    {
        foreach (XElement list in Children(article, "AuthorList").Concat(Children(book, "AuthorList")))
        {
            bool areEditors = (string?)list.Attribute("Type") == "editors";
            foreach (XElement author in Children(list, "Author"))
            {
                (int line, int column) = Place(author);
                ReferenceName? name = Child(author, "CollectiveName") is { } group ? ReferenceName.OfLiteral(group.Value)
                    : ReferenceName.Of(Child(author, "LastName")?.Value, (Child(author, "ForeName") ?? Child(author, "Initials"))?.Value, suffix: Child(author, "Suffix")?.Value);
                if (areEditors) entry.AddEditor(name, line, column);
                else entry.AddAuthor(name, line, column);
            }

            if ((string?)list.Attribute("CompleteYN") == "N") entry.AddAuthor(ReferenceName.OfLiteral("et al."), 0, 0);
        }
    }

    private static void AddAbstract(ReferenceBuilder entry, XElement? summary)
    {
        XElement[] parts = [.. Children(summary, "AbstractText")];
        if (parts.Length == 0) return;
        (int line, int column) = Place(parts[0]);
        entry.Set("abstract", string.Join(' ', parts.Select(p => (string?)p.Attribute("Label") is { Length: > 0 } label ? $"{label}: {p.Value}" : p.Value)), line, column);
    }

    private static void Set(ReferenceBuilder entry, string field, XElement? value)
    {
        if (value is null) return;
        (int line, int column) = Place(value);
        entry.Set(field, value.Value, line, column);
    }

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static IEnumerable<XElement> Children(XElement? parent, string name) => parent?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    // The reader points behind the bracket; people look for the bracket.
    private static (int Line, int Column) Place(XElement element) => element.Annotation<XmlPlace>() is { } place ? (place.Line, Math.Max(1, place.Column - 1)) : (0, 0);
}
