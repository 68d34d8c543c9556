using Evidence.Core.Appraisal;

namespace Evidence.Web.Api;

/// <summary>A page of the history of verdicts. It says nothing of the generation that is served, so that it changes only when the history does.</summary>
/// <param name="Since">From when on changes are known.</param>
/// <param name="Origin">The generation with which the history begins.</param>
/// <param name="Lost">Why nothing is known from before, in one sentence; null where there was nothing before.</param>
/// <param name="CompleteAfter">The generation after which every change is known: the origin, or a later one where older changes are no longer kept.</param>
/// <param name="UpdatedAt">When the history last changed.</param>
/// <param name="Total">How many changes it holds.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Changes">The changes of this page, newest first.</param>
internal sealed record ChangesAnswer(
    DateTimeOffset Since, string Origin, string? Lost, string CompleteAfter, DateTimeOffset UpdatedAt, int Total, int Page, int Pages, IReadOnlyList<VerdictChange> Changes)
{
    /// <summary>Changes on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The most pages that there can be.</summary>
    public const int MostPages = VerdictHistory.MostChanges / PageSize;

    /// <summary>What an address may say.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [new("page", $"Which {PageSize} changes, from 1; the newest unless said.") { Most = MostPages }];

    /// <summary>The page that an address asks for; a page behind the last is empty.</summary>
    /// <param name="history">The history.</param>
    /// <param name="query">The address.</param>
    /// <param name="fault">What is wrong with the address, or null.</param>
    public static ChangesAnswer Read(VerdictHistory history, IQueryCollection query, out string? fault)
    {
        fault = query.BadNumber("page", 1, MostPages);
        int page = query.Number("page", 1, MostPages) ?? 1, pages = Math.Max(1, (history.Changes.Count + PageSize - 1) / PageSize);
        return new ChangesAnswer(history.Since, history.Origin, history.Lost, history.CompleteAfter, history.UpdatedAt, history.Changes.Count, page, pages,
            [.. history.Changes.Skip((page - 1) * PageSize).Take(PageSize)]);
    }
}
