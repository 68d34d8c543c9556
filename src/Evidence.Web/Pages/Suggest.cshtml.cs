using Evidence.Core.Searching;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>Suggestions as an ordinary page, for browsers without scripts.</summary>
public sealed class SuggestModel : BasePage
{
    private const int Listed = 30;

    public string Text { get; private set; } = "";

    public IReadOnlyList<Suggestion> Found { get; private set; } = [];

    public IActionResult OnGet(string? q) => FromLive(lease =>
    {
        Text = q is null ? "" : q[..Math.Min(q.Length, 200)];
        Found = lease.Suggest(Text, Listed);
        return Page();
    });
}
