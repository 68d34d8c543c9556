namespace Evidence.Core.Model;

/// <summary>How a study is named in running text.</summary>
public static class StudyCitation
{
    /// <summary>Author, year and journal, such as <c>Boer 2019, Nature Communications</c>; says so where a part is not confirmed.</summary>
    public static string ShortCitation(this Study study) =>
        $"{FirstAuthor(study)} {study.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "(year not confirmed)"}{(study.ContainerTitle is null ? "" : $", {study.ContainerTitle}")}";

    /// <summary>Title, or words that say that none was confirmed.</summary>
    public static string TitleOrNote(this Study study) => study.Title ?? $"(title not confirmed) {study.Id}";

    private static string FirstAuthor(Study study) => study.Author switch
    {
        [] => "(authors not confirmed)",
        [var only] when study.AuthorComplete => Family(only),
        [var first, var second] when study.AuthorComplete => $"{Family(first)} and {Family(second)}",
        [var first, ..] => $"{Family(first)} et al.",
    };

    // Authors are written 'Family Initials'; initials are the last word when it is upper case.
    private static string Family(string author)
    {
        int cut = author.LastIndexOf(' ');
        return cut > 0 && author.AsSpan(cut + 1).IndexOfAnyInRange('a', 'z') < 0 ? author[..cut] : author;
    }
}
