using Evidence.Core.Appraisal;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>How the verdicts came to be what they are: by day, newest first, each change with the step that moved it.</summary>
public sealed class ChangesModel : BasePage
{
    /// <summary>The history.</summary>
    public VerdictHistory History { get; private set; } = null!;

    /// <summary>The changes of this page by day (UTC), newest first.</summary>
    public IReadOnlyList<(DateOnly Day, IReadOnlyList<VerdictChange> Changes)> Days { get; private set; } = [];

    public PageLinks Paging { get; private set; } = null!;

    /// <summary>True where changes went because there were too many.</summary>
    public bool IsCut => History.CompleteAfter != History.Origin;

    public IActionResult OnGet() => FromLive(lease =>
    {
        History = lease.History;
        ChangesAnswer answer = ChangesAnswer.Read(History, Request.Query, out string? fault);
        if (fault is not null) return BadRequest();
        if (answer.Page > answer.Pages) return NotFound();
        Days = [.. answer.Changes.GroupBy(c => DateOnly.FromDateTime(c.At.UtcDateTime)).Select(g => (g.Key, (IReadOnlyList<VerdictChange>)[.. g]))];
        Paging = new PageLinks(answer.Page, answer.Pages, page => page == 1 ? "/changes" : $"/changes?page={page}");
        return Page();
    });
}
