using Evidence.Core.Mechanisms;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>What nobody has shown, with what hangs on it.</summary>
public sealed class GapsModel : BasePage
{
    /// <summary>So many of a kind are unfolded; the rest is in the JSON.</summary>
    public const int Listed = 40;

    public GapAnswer Answer { get; private set; } = new([], true);

    public IEnumerable<IGrouping<GapKind, Gap>> Kinds => Answer.Gaps.GroupBy(g => g.Kind);

    public IActionResult OnGet(CancellationToken cancellationToken) => FromLive(lease =>
    {
        Answer = HttpContext.RequestServices.GetRequiredService<CausalMaps>().GapsOf(lease, cancellationToken);
        return Page();
    });

    public static string Title(GapKind kind) => kind switch
    {
        GapKind.NotShown => "Not shown by anybody",
        GapKind.NotInPeople => "Never shown in people, and much leans on it",
        GapKind.OneGroup => "Resting on one group",
        _ => "Nothing contrary recorded",
    };
}
