using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>A study with the claims it bears on and what it says of each.</summary>
/// <param name="Study">All recorded facts.</param>
/// <param name="Citation">How it is named in running text.</param>
/// <param name="IsRetracted">True when an active retraction takes it out of all verdicts.</param>
/// <param name="SharesGroupWith">Ids of other studies of the same people, data or material.</param>
/// <param name="Claims">The claims it bears on.</param>
public sealed record StudyView(Study Study, string Citation, bool IsRetracted, IReadOnlyList<string> SharesGroupWith, IReadOnlyList<StudyClaim> Claims)
{
    /// <summary>The view of a study.</summary>
    public static StudyView Of(KnowledgeBase knowledgeBase, IReadOnlyDictionary<string, ClaimAppraisal> appraisals, Study study) => new(
        study, study.ShortCitation(), study.IsRetracted(),
        study.IndependenceGroup is null ? [] : [.. knowledgeBase.Studies.Where(s => s.IndependenceGroup == study.IndependenceGroup && s.Id != study.Id).Select(s => s.Id)],
        [.. knowledgeBase.ClaimsOfStudy(study.Id).SelectMany(c => c.Evidence
            .Select((item, i) => (item, weighed: appraisals[c.Id].Main.Evidence[i]))
            .Where(p => p.item.Study == study.Id)
            .Select(p => new StudyClaim(ClaimSummary.Of(appraisals[c.Id]), p.item.Stance, p.item.Directness, p.item.Finding, p.item.Locator, p.weighed.Role)))]);
}
