using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A paper that was corrected or replaced.</summary>
internal sealed class Corrected : NoticeRule
{
    public override RuleDescription Description { get; } = new("CORRECTED", Severity.Warning, "Corrected paper",
        "The figure that is cited may be the one that was corrected.", "Read the correction and see whether it bears on what is cited.", "@article{a, title = {Moss in brass lamps}, year = 2019, doi = {10.5555/corrected.1}}");

    public override string Clean => "@article{a, title = {Moss in brass lamps}, year = 2019, doi = {10.5555/x1}}";

    protected override bool Tells(NoticeKind kind) => kind is NoticeKind.Correction or NoticeKind.RetractAndReplace;

    protected override string Message(PublishedNotice notice) => notice.Kind == NoticeKind.RetractAndReplace ? "The paper was retracted and replaced by a corrected version" : "The paper was corrected";
}
