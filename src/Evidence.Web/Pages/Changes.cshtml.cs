using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>How the verdicts came to be what they are: by day, newest first, each change with the step that moved it.</summary>
public sealed class ChangesModel : BasePage
{
    /// <summary>The history.</summary>
    public VerdictHistory History { get; private set; } = null!;

    /// <summary>The records that are served.</summary>
    public KnowledgeBase Live { get; private set; } = null!;

    /// <summary>The changes of this page by day (UTC), newest first, and whether they are all of their day.</summary>
    public IReadOnlyList<(DateOnly Day, IReadOnlyList<VerdictChange> Changes, bool IsWhole)> Days { get; private set; } = [];

    public PageLinks Paging { get; private set; } = null!;

    /// <summary>True where changes went because there were too many.</summary>
    public bool IsCut => History.CompleteAfter != History.Origin;

    public IActionResult OnGet() => FromLive(lease =>
    {
        (History, Live) = (lease.History, lease.KnowledgeBase);
        ChangesAnswer answer = ChangesAnswer.Read(History, Request.Query, out string? fault);
        if (fault is not null) return BadRequest();
        if (answer.Page > answer.Pages) return NotFound();
        Days = ByDay(answer.Changes, History.Changes);
        Paging = new PageLinks(answer.Page, answer.Pages, page => page == 1 ? "/changes" : $"/changes?page={page}");
        return Page();
    });

    internal static IReadOnlyList<(DateOnly Day, IReadOnlyList<VerdictChange> Changes, bool IsWhole)> ByDay(IReadOnlyList<VerdictChange> ofPage, IReadOnlyList<VerdictChange> all) =>
        [.. ofPage.GroupBy(DayOf).Select(g => (g.Key, (IReadOnlyList<VerdictChange>)[.. g], g.Count() == all.Count(c => DayOf(c) == g.Key)))];

    private static DateOnly DayOf(VerdictChange change) => DateOnly.FromDateTime(change.At.UtcDateTime);
}
