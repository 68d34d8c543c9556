using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A paper under an expression of concern.</summary>
internal sealed class ConcernRaised : NoticeRule
{
    public override RuleDescription Description { get; } = new("CONCERN", Severity.Warning, "Paper under an expression of concern",
        "The journal doubts it and has not decided yet.", "Say so in the text, or rest the statement on other work.", "@article{a, title = {Moss in brass lamps}, year = 2019, doi = {10.5555/concern.1}}");

    public override string Clean => "@article{a, title = {Moss in brass lamps}, year = 2019, doi = {10.5555/x1}}";

    protected override bool Tells(NoticeKind kind) => kind == NoticeKind.ExpressionOfConcern;

    protected override string Message(PublishedNotice notice) => "The journal has expressed concern about the paper";
}
