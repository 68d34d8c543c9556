using System.Globalization;
using Evidence.Core.Model;

namespace Evidence.Core.Checking.Attributions;

/// <summary>A study beside what is said of a source.</summary>
/// <param name="Study">The study.</param>
/// <param name="Fits">Which of journal, year, institution, author, disease and finding fit.</param>
/// <param name="Differs">Which do not, with what the study has instead.</param>
internal sealed record SourceFit(Study Study, IReadOnlyList<string> Fits, IReadOnlyList<string> Differs)
{
    /// <summary>True where everything that is said of the source fits.</summary>
    public bool IsIt => Differs.Count == 0;

    /// <summary>The study and what differs, in words.</summary>
    public override string ToString() => $"{Study.ShortCitation()} ({(Fits.Count > 0 ? $"fits: {string.Join(", ", Fits)}; " : "")}differs: {(Differs.Count > 0 ? string.Join(", ", Differs) : "nothing that is said")})";

    /// <summary>Lays a study beside an attribution.</summary>
    /// <param name="study">The study.</param>
    /// <param name="said">What is said of the source.</param>
    /// <param name="isAboutDisease">Whether it is about a disease that the sentence names; null where the sentence names none.</param>
    /// <param name="found">Whether it found what the sentence says; null where no claim of the base says it.</param>
    public static SourceFit Of(Study study, Attribution said, bool? isAboutDisease, bool? found)
    {
        var fits = new List<string>();
        var differs = new List<string>();
        if (said.Journal is { } journal) Add(study.ContainerTitle?.Contains(journal, StringComparison.OrdinalIgnoreCase) == true && NameOf(study) == journal, "journal", study.ContainerTitle ?? "not confirmed");
        if (said.Year is { } year) Add(study.Year == year, "year", study.Year?.ToString(CultureInfo.InvariantCulture) ?? "not confirmed");
        if (said.Institution is { } institution) Add(Mentions(study, institution), "institution", "not recorded there");
        if (said.Author is { } author) Add(study.Author.Count > 0 && study.Author[0].StartsWith(author, StringComparison.OrdinalIgnoreCase), "author", study.Author.Count > 0 ? study.Author[0] : "not confirmed");
        if (isAboutDisease is { } disease) Add(disease, "disease", study.Population ?? study.Model ?? "another");
        if (found is { } finding) Add(finding, "finding", "it did not find this");
        return new SourceFit(study, fits, differs);

        void Add(bool doesFit, string part, string instead)
        {
            if (doesFit) fits.Add(part);
            else differs.Add($"{part} ({instead})");
        }
    }

    /// <summary>True where a record of the study names an institution.</summary>
    public static bool Mentions(Study study, string institution) =>
        new[] { study.Population, study.Note, study.Funding, study.Title }.Any(t => t?.Contains(institution, StringComparison.OrdinalIgnoreCase) == true);

    private static string? NameOf(Study study) => study.ContainerTitle?.Split(" (")[0] is { } title ? title.StartsWith("The ", StringComparison.Ordinal) ? title[4..] : title : null;
}
