using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Web.Pages;

/// <summary>A change of the history as a page shows it, which leads only to what is still there.</summary>
/// <param name="Change">The change.</param>
/// <param name="Live">The records of the state that is served.</param>
public sealed record ShownChange(VerdictChange Change, KnowledgeBase Live)
{
    /// <summary>Where the claim, or the one that holds it now, is read; null where neither is there any more.</summary>
    public string? Href => Change.LeadsTo(Live) is { } id ? $"/claims/{id}" : null;

    /// <summary>Where a study is read; null where it is no longer there.</summary>
    public string? HrefOf(NamedStudy study) => Live.FindStudy(study.Id) is null ? null : $"/studies/{study.Id}";
}
