using Evidence.Core.Model;
using Evidence.Core.Searching;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>The records that an address keeps.</summary>
public sealed class KeptModel : BasePage
{
    private const int MostCompared = 4;

    public IReadOnlyList<Hit> Records { get; private set; } = [];

    public string Query => QueryOf(Records);

    /// <summary>Address that compares the first four claims or concepts; null where there are not two.</summary>
    public string? CompareHref => Records.Where(r => r.Kind != RecordKind.Study).Take(MostCompared).ToArray() is { Length: > 1 } compared
        ? "/compare?" + string.Join('&', compared.Select(r => $"id={Uri.EscapeDataString(r.Id)}")) : null;

    public IActionResult OnGet() => FromLive(lease =>
    {
        Records = [.. KeptRecords.Of(lease, Request.Query["keep"].OfType<string>())];
        return Page();
    });

    public string WithoutHref(Hit hit) => "/kept" + QueryOf(Records.Where(r => r != hit));

    private static string QueryOf(IEnumerable<Hit> records) =>
        string.Concat(records.Select((r, i) => $"{(i == 0 ? '?' : '&')}keep={Uri.EscapeDataString(KeptRecords.KeyOf(r.Kind, r.Id))}"));
}
