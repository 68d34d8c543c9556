using Evidence.Core.Auditing;
using Evidence.Core.Model;
using Evidence.Core.Validation;

namespace Evidence.Web.Api;

/// <summary>A rule as programs get it.</summary>
internal sealed record RuleJson(string Id, Severity Severity, string Title, string Why, string Fix, string Example, string? Clean, IReadOnlyList<string> Reads)
{
    /// <summary>The rules of the audit, then those of the files' form and content.</summary>
    public static IReadOnlyList<RuleJson> All { get; } =
    [
        .. AuditRules.All.Select(r => Of(r.Description, r.Clean, Words(r.Reads))),
        .. Core.Formats.FormatRules.All.Select(r => Of(r, null, ["references"])),
        .. Validator.Catalogue.Select(r => Of(r, null, ["base"])),
    ];

    private static RuleJson Of(RuleDescription d, string? clean, IReadOnlyList<string> reads) => new(d.Id, d.Severity, d.Title, d.Why, d.Fix, d.Example, clean, reads);

    private static IReadOnlyList<string> Words(AuditInput reads) => [.. Enum.GetValues<AuditInput>().Where(i => reads.HasFlag(i)).Select(i => i.ToString().ToLowerInvariant())];
}
