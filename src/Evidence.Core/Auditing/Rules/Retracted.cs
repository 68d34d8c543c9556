using Evidence.Core.Checking;
using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A retracted or withdrawn paper.</summary>
internal sealed class Retracted : NoticeRule
{
    private static readonly string[] Marks = ["RETRACTED:", "RETRACTED ARTICLE", "[RETRACTED", "(RETRACTED", "WITHDRAWN:", "RETRACTED -", "Retracted:", "Withdrawn:"];

    public override RuleDescription Description { get; } = CheckRules.Retracted with
    {
        Example = "@article{a, title = {Moss in brass lamps}, year = 2019, doi = {10.5555/retracted.1}}",
    };

    public override string Clean => "@article{a, title = {Retraction: Moss in brass lamps}, year = 2020, doi = {10.5555/notice.1}}";

    protected override bool Tells(NoticeKind kind) => kind is NoticeKind.Retraction or NoticeKind.Withdrawal;

    protected override string Message(PublishedNotice notice) => notice.Kind == NoticeKind.Withdrawal ? "The paper was withdrawn" : "The paper was retracted";

    protected override string? OwnWords(ReferenceInAudit item) =>
        Marks.Any(m => item.Reference.Title?.StartsWith(m, StringComparison.Ordinal) == true) ? "Its own title says that the paper was retracted."
        : item.Reference.Values("PT").Contains("Retracted Publication") ? "PubMed's record says that the paper was retracted." : null;
}
