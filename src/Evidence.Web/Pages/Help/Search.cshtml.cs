using Evidence.Core.Model;
using Evidence.Core.Searching;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages.Help;

/// <summary>The query language with examples that are made from the live base, so that each finds something.</summary>
public sealed class SearchHelpModel : BasePage
{
    public IReadOnlyList<(string Query, string Meaning, int Total)> Examples { get; private set; } = [];

    public IActionResult OnGet(CancellationToken cancellationToken) => FromLive(lease =>
    {
        Examples = [.. Make(lease.KnowledgeBase).Select(e => (e.Query, e.Meaning, lease.Search(new SearchRequest { Text = e.Query, PageSize = 1 }, cancellationToken).Total)).Where(e => e.Item3 > 0)];
        return Page();
    });

    // The claim with the most evidence lends its ends, the latest study its names.
    private static IEnumerable<(string Query, string Meaning)> Make(KnowledgeBase records)
    {
        if (records.Claims.OrderByDescending(c => c.Evidence.Count).ThenBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault() is not { } claim) yield break;
        string cause = records.FindConcept(claim.Subject)!.Label, effect = records.FindConcept(claim.Object)!.Label;
        yield return ($"{cause} {effect}", "whatever speaks of both");
        yield return ($"{cause} -> {effect}", "claims in which the one acts on the other");
        yield return ($"what lowers {effect}", "a plain question, read by role and direction");
        yield return ($"\"{effect}\" -animals", "an exact phrase, without a word");
        yield return ($"cause:\"{cause}\" AND NOT effect:\"{effect}\"", "what else it acts on");
        yield return ($"{cause} organism:human design:randomised-trial", "narrowed to trials in people");
        yield return ("stance:contradicts kind:claim", "claims that some study contradicts");
        yield return ("missing:n kind:study", "studies whose size is not known");
        if (records.Studies.Where(s => s.Doi is not null && s.Author.Count > 0 && s.ContainerTitle is not null).OrderByDescending(s => s.Year).ThenBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault() is not { } study) yield break;
        string family = study.Author[0].Split(' ')[0];
        yield return ($"{family}[au] AND {study.Year}[dp]", "author and year, as in PubMed");
        yield return ($"journal:\"{study.ContainerTitle}\" year:{study.Year - 3}..{study.Year}", "a journal over some years");
        yield return (study.Doi!, "a study by its DOI, and what rests on it");
    }
}
