using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>A study as it is cited beside its evidence.</summary>
public sealed record StudyName(string Id, string Citation, string? Title, string? Doi, string? Pmid, string? Pmcid, string? Url, int? Year, IReadOnlyList<Notice> Notices)
{
    /// <summary>The name of a study.</summary>
    public static StudyName Of(Study study) =>
        new(study.Id, study.ShortCitation(), study.Title, study.Doi, study.Pmid, study.Pmcid, study.Url, study.Year, study.Notices);
}
