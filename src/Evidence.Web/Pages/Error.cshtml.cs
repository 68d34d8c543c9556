using Evidence.Core.Searching;
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

    /// <summary>Where the visitor may have wanted to go; null where that is no question.</summary>
    public NearRecords? Near { get; private set; }

    /// <summary>What finds the fault in the log; null where nothing was logged.</summary>
    public string? Reference { get; private set; }

    /// <summary>What can be used all the same.</summary>
    public IReadOnlyList<(string Name, string Href)> Works { get; private set; } = [];

    public void OnGet(int status)
    {
        IndexService index = HttpContext.RequestServices.GetRequiredService<IndexService>();
        Status = status;
        (Heading, Remedy) = status switch
        {
            404 => ("There is nothing at this address", "The record may have another id, or not be in this base. That says nothing about whether a claim is true."),
            405 => ("This site only reads", "Nothing can be sent or changed here."),
            400 => ("What was sent cannot be read", "Part of the address, or of the form, is not what this page takes. Check it for letters that were lost or doubled, or start anew."),
            403 => ("That came from another site", "Articles and lists are taken from this site's own pages, or from a program. Open the page here and send it again."),
            408 => ("That took too long to arrive", "Send it again, over a faster connection or in parts."),
            413 => ("That is too large", "Send the article or the list in parts; the page that takes it says how much it reads."),
            414 or 431 => ("That is too long", "Shorten the query; 2,000 characters are read. A whole text is read by the check of an article."),
            429 => ("Too many requests", "Wait a minute and try again."),
            503 when !index.IsReady => ("No index is served yet", index.Reason),
            503 => ("That took too long here", "The service is busy, or what was asked takes more time than one request may have. Ask for less, or try again."),
            _ => ("Something failed here", "The fault is on our side and was logged, without anything you wrote. Try again; if it comes back, tell whoever runs this site."),
        };
        if (status == StatusCodes.Status500InternalServerError) Reference = HttpContext.TraceIdentifier;
        if (status == StatusCodes.Status503ServiceUnavailable && !index.IsReady) Works = [("What was measured of our own work, which needs no index", "/quality"), ("The description of the API", "/openapi/v1.json")];
        if (status is StatusCodes.Status404NotFound or StatusCodes.Status400BadRequest && Errors.AskedFor(HttpContext) is { } path) Near = NearOf(path, index);
    }

    private static NearRecords NearOf(string path, IndexService index)
    {
        if (!index.IsReady) return NearRecords.Of(path, null);
        using GenerationLease lease = index.Acquire();
        return NearRecords.Of(path, lease);
    }
}
