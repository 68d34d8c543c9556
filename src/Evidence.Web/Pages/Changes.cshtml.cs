using Evidence.Core.Curating;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>The verdicts that changed with the last generation, each with the step that moved it.</summary>
public sealed class ChangesModel : BasePage
{
    /// <summary>What changed; null where nothing is kept from before.</summary>
    public VerdictChanges? Changes { get; private set; }

    public IActionResult OnGet() => FromLive(lease =>
    {
        Changes = Service<KeptChanges>().Latest(lease);
        return Page();
    });
}
