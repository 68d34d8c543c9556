using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>The home page: the search box, what is in the base, and examples made from the base itself.</summary>
public sealed class IndexModel : BasePage
{
    public int Claims { get; private set; }

    public int Studies { get; private set; }

    public int Concepts { get; private set; }

    public IReadOnlyList<(Verdict Verdict, int Count)> Verdicts { get; private set; } = [];

    public IReadOnlyList<WorkedExample> Examples { get; private set; } = [];

    public IActionResult OnGet() => FromLive(lease =>
    {
        (Claims, Studies, Concepts) = (lease.KnowledgeBase.Claims.Count, lease.KnowledgeBase.Studies.Count, lease.KnowledgeBase.Concepts.Count);
        Verdicts = [.. lease.Appraisals.Values.CountBy(a => a.Verdict).OrderBy(p => p.Key).Select(p => (p.Key, p.Value))];
        Examples = [.. MakeExamples(lease).Where(e => e.Links.Count > 0)];
        return Page();
    });

    private static IEnumerable<WorkedExample> MakeExamples(GenerationLease lease)
    {
        KnowledgeBase records = lease.KnowledgeBase;
        ClaimAppraisal[] byWeight = [.. lease.Appraisals.Values.OrderByDescending(a => a.Claim.Evidence.Count).ThenBy(a => a.Claim.Id, StringComparer.Ordinal)];
        yield return new WorkedExample("You write", "Does a sentence of your draft hold, and how would it have to read?",
            [("Check a whole draft, sentence by sentence", "/check"), .. new[] { Verdict.Supported, Verdict.Contested, Verdict.Contradicted, Verdict.CannotBeChecked }
                .Select(v => byWeight.FirstOrDefault(a => a.Verdict == v)).OfType<ClaimAppraisal>()
                .Select(a => (a.Claim.Text, $"/search?q={Uri.EscapeDataString(a.Claim.Text.TrimEnd('.'))}"))]);
        IEnumerable<(string, string)> causes = Busiest(c => c.Subject).Select(c => ($"What does {c.Label} do?", $"/search?kind=claim&cause={c.Id}"));
        IEnumerable<(string, string)> effects = Busiest(c => c.Object).Select(c => ($"What acts on {c.Label}?", $"/search?kind=claim&effect={c.Id}"));
        yield return new WorkedExample("You research", "What acts on what, in which species, and how certain is each step?", [.. causes, .. effects]);
        yield return new WorkedExample("You edit", "Which sources need a second look before you cite them?",
        [
            ("Studies with a correction, concern or retraction", "/search?kind=study&has-notice=yes"),
            ("Studies without a DOI", "/search?kind=study&missing=doi"),
            ("Claims with evidence on both sides", "/search?kind=claim&stance-balance=both-sides"),
        ]);

        IEnumerable<Concept> Busiest(Func<Claim, string> end) =>
            records.Claims.CountBy(end).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(2).Select(p => records.FindConcept(p.Key)!);
    }
}
