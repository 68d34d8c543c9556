using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evidence.Web.Pages;

/// <summary>Every rule of the audit and of the files, listed from the code.</summary>
public sealed class RulesModel : PageModel
{
    public void OnGet()
    {
    }
}
