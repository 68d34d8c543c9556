using Evidence.Core.Model;
using Evidence.Core.Searching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evidence.Web.Pages;

/// <summary>A page made from one generation: the lease lives only while the page's records are gathered.</summary>
public abstract class BasePage : PageModel
{
    /// <summary>Gathers the page from the live generation; 503 with the remedy when there is none.</summary>
    protected IActionResult FromLive(Func<GenerationLease, IActionResult> gather)
    {
        IndexService index = HttpContext.RequestServices.GetRequiredService<IndexService>();
        if (!index.IsReady)
        {
            Response.Headers.RetryAfter = "5";
            return new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        }

        using GenerationLease lease = index.Acquire();
        ViewData["Generation"] = lease.Manifest.Generation;
        return gather(lease);
    }

    /// <summary>A service of the application.</summary>
    private protected T Service<T>() where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();

    /// <summary>Words of a vocabulary as a reader sees them: hyphens become spaces, save in terms that are written with one.</summary>
    public static string Plain(string? word) => Vocabulary.Spoken(word);
}
