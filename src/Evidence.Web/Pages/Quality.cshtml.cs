using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evidence.Web.Pages;

/// <summary>What was measured of this program's own work; it needs no index.</summary>
public sealed class QualityModel : PageModel
{
    internal MeasuredQuality Quality { get; } = MeasuredQuality.Own;
}
