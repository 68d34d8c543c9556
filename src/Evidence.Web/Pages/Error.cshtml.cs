using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evidence.Web.Pages;

/// <summary>What went wrong, in words, and what to do next.</summary>
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public int Status { get; private set; }

    public string Heading { get; private set; } = "";

    public string Remedy { get; private set; } = "";

    public void OnGet(int status)
    {
        IndexService index = HttpContext.RequestServices.GetRequiredService<IndexService>();
        Status = status;
        (Heading, Remedy) = status switch
        {
            404 => ("There is nothing at this address", "The record may have another id, or not be in this base. Try the search."),
            405 => ("This site only reads", "Nothing can be sent or changed here."),
            400 => ("The address cannot be read", "Check it, or start a new search."),
            403 => ("That came from another site", "Articles and lists are taken from this site's own pages, or from a program. Open the page here and send it again."),
            408 => ("That took too long to arrive", "Send it again, over a faster connection or in parts."),
            413 or 414 or 431 => ("That is too long", "Shorten the query; 2,000 characters are read."),
            429 => ("Too many requests", "Wait a minute and try again."),
            503 => ("No index is served yet", index.Reason),
            _ => ("Something failed here", "The fault is on our side and was logged. Try again."),
        };
    }
}
