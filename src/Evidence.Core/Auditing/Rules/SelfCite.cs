using System.Globalization;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>An article that leans on its author's own work.</summary>
internal sealed class SelfCite : ArticleRule
{
    /// <summary>From this share on, as a divisor: reviews of self-citation find a tenth to a sixth to be usual.</summary>
    private const int Share = 3;

    public override RuleDescription Description { get; } = new("SELF-CITE", Severity.Warning, "Leans on the author's own work",
        "Who cites mostly himself has not been confirmed by others.", "Cite independent work too.", "---\nauthor: P Arden\n---\n\nMoss makes lamps glow longer (https://doi.org/10.5555/lamp.2031.ard).");

    public override string Clean => "---\nauthor: N Nobody\n---\n\nMoss makes lamps glow longer (https://doi.org/10.5555/lamp.2031.ard).";

    public override void Check(ArticleInAudit article, RuleReport report)
    {
        string[] families = [.. article.Authors.Select(a => Titles.Key(a.Split(' ')[^1])).OfType<string>()];
        if (families.Length == 0)
        {
            report.CouldNot("the article names no author in its head");
            return;
        }

        report.Checked();
        ReferenceInAudit[] cited = [.. article.Sentences.SelectMany(s => s.Cited).DistinctBy(c => c.Doi ?? c.Name)];
        ReferenceInAudit[] own = [.. cited.Where(c => AuthorsOf(c).Any(a => families.Contains(a)))];
        if (own.Length * Share >= cited.Length && own.Length > 0)
            report.Add(new SourcePosition(article.File, 1, 1), "", string.Create(CultureInfo.InvariantCulture, $"{own.Length} of {cited.Length} sources are by an author of the article: {string.Join(", ", own.Take(5).Select(o => o.Name))}."));
    }

    private static IEnumerable<string?> AuthorsOf(ReferenceInAudit item) =>
        (item.Reference.Authors.Count > 0 ? item.Reference.Authors : item.Study is { } study ? Formats.Reference.Of(study).Authors : []).Select(a => Titles.Key(a.Sort));
}
