using Evidence.Core.Mechanisms;
using Evidence.Core.Model;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>Every step of the base as one picture and as a list.</summary>
public sealed class MapModel : BasePage
{
    /// <summary>More steps than this are listed, not drawn: nobody could read the picture.</summary>
    public const int MostDrawn = 600;

    public IReadOnlyList<MechanismStep> Steps { get; private set; } = [];

    public Stratum In { get; private set; }

    public IActionResult OnGet([FromQuery(Name = "in")] string? system) => FromLive(lease =>
    {
        if (system is { Length: > 0 } && !Vocabulary.TryParse(system, out Stratum _)) return BadRequest();
        In = Vocabulary.TryParse(system ?? "", out Stratum asked) ? asked : Stratum.People;
        Steps = HttpContext.RequestServices.GetRequiredService<CausalMaps>().Of(lease).AllSteps(In);
        return Page();
    });
}
