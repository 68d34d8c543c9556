using Evidence.Core.Checking;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A source with something to sell.</summary>
internal sealed class Commercial : ReferenceRule, IReadsArticles
{
    private static readonly HashSet<string> Papers = ["article-journal", "paper-conference", "book", "chapter", "thesis"];

    public override RuleDescription Description { get; } = CheckRules.Commercial with
    {
        Example = "@online{a, title = {Our moss makes lamps glow}, url = {https://www.lamp-shop.com/moss}, year = 2024}",
    };

    public override string Clean => "@article{a, title = {Moss in brass lamps}, year = 2019, doi = {10.5555/x1}, url = {https://www.sciencedirect.com/science/article/pii/S1}}";

    public override AuditInput Reads => AuditInput.Base | AuditInput.References | AuditInput.Article;

    public void Check(ArticleInAudit article, RuleReport report)
    {
        foreach (CitedSentence sentence in article.Sentences)
        {
            report.Checked();
            if (Wordings.Pitch().Match(sentence.Text) is { Success: true } pitch) report.Add(sentence.Place, "", $"'{pitch.Value}' sells something.", "Mark it as advertising, or take it out.");
        }
    }

    public override void Check(ReferenceInAudit item, RuleReport report)
    {
        if (item.Study is { } study)
        {
            if (item.Own is null)
            {
                report.Checked(); // a bibliography cannot say what the authors declared; the base's own audit tells it
                return;
            }

            if (study.CompetingInterest == CompetingInterest.NotStated) report.CouldNot("the base does not record the study's interests");
            else report.Checked();
            if (study.CompetingInterest == CompetingInterest.Declared) report.Add(item.Reference.Position, item.Name, "The authors declare competing interests.", null, item.Evidence);
            return;
        }

        report.Checked();
        bool isPage = !Papers.Contains(item.Reference.Type) && (item.Doi ?? item.Pmid ?? item.Pmcid) is null;
        if (isPage && Uri.TryCreate(item.Reference.Url, UriKind.Absolute, out Uri? address) && IsCommercial(address.Host))
            report.Add(item.At("URL"), item.Name, $"The page is on {address.Host}, which has a commercial ending.", null, item.Evidence);
    }

    private static bool IsCommercial(string host) => host.EndsWith(".com", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".shop", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".store", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".biz", StringComparison.OrdinalIgnoreCase);
}
