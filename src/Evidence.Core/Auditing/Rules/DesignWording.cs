using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>Words that claim more for a design than it can give.</summary>
internal sealed class DesignWording : ArticleRule
{
    public override RuleDescription Description { get; } = new("DESIGN-WORDING", Severity.Warning, "Wording does not fit the design",
        "A study that watches cannot prove a cause, and is no trial.", "Write 'was linked to', and call the study what it is.", "A survey proves that moss makes lamps glow (https://doi.org/10.5555/lamp.2033.bex).");

    public override string Clean => "In a trial, lamps with moss glowed longer (https://doi.org/10.5555/lamp.2031.ard).";

    public override void Check(ArticleInAudit article, RuleReport report) => article.Judge(report, sentence =>
    {
        if (!sentence.AllStudies.All(s => Wordings.IsObservational(s.Design))) return null;
        string? word = Wordings.Proof().Match(sentence.Text) is { Success: true } proof ? proof.Value : Wordings.Trial().Match(sentence.Text) is { Success: true } trial ? trial.Value : null;
        return word is null ? null : $"'{word}' is said of {string.Join(" and ", sentence.AllStudies.Select(s => $"{s.ShortCitation()}, a {s.Design.Word().Replace('-', ' ')} study"))}.";
    });
}
