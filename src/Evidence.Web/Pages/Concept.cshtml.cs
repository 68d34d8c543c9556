using Evidence.Core.Appraisal;
using Evidence.Core.Mechanisms;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>One concept with its claims as cause and as effect.</summary>
public sealed class ConceptModel : BasePage
{
    /// <summary>Names that stand open; a list of all the words that texts use is folded behind them.</summary>
    public const int NamesShown = 12;

    public ConceptView View { get; private set; } = null!;

    public Neighbourhood Around { get; private set; } = null!;

    public IActionResult OnGet(string id) => FromLive(lease =>
    {
        if (lease.KnowledgeBase.FindConcept(id) is not { } concept) return NotFound();
        View = ConceptView.Of(lease.KnowledgeBase, lease.Appraisals, concept);
        Around = Service<CausalMaps>().Of(lease).NeighbourhoodOf(concept.Id);
        return Page();
    });
}
