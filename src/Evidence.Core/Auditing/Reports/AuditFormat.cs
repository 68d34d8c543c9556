namespace Evidence.Core.Auditing;

/// <summary>A form of a report.</summary>
/// <param name="Id">Word for options and addresses.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Writer">Writes it.</param>
public sealed record AuditFormat(string Id, string MediaType, IAuditWriter Writer)
{
    /// <summary>Every form, in the order in which they are offered.</summary>
    public static IReadOnlyList<AuditFormat> All { get; } =
    [
        new("text", "text/plain", new TextReport()),
        new("json", "application/json", new JsonReport()),
        new("sarif", "application/sarif+json", new SarifReport()),
        new("csv", "text/csv", new CsvReport()),
        new("markdown", "text/markdown", new MarkdownReport()),
        new("github", "text/plain", new GitHubReport()),
        new("junit", "application/xml", new JUnitReport()),
    ];

    /// <summary>The form of an id, or null.</summary>
    public static AuditFormat? Find(string id) => All.FirstOrDefault(f => f.Id == id);
}
