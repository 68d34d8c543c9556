using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>A study as a history names it, which must be readable when its record is gone.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Citation">Its citation in short.</param>
public sealed record NamedStudy(string Id, string Citation)
{
    internal static NamedStudy Of(Study study) => new(study.Id, study.ShortCitation());
}
