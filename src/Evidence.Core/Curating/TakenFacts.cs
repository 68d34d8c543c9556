using Evidence.Core.Auditing;
using Evidence.Core.Formats;
using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Curating;

/// <summary>What a reference says that needs another form in a study's file. Nothing is inferred: what it does not say is null.</summary>
internal sealed record TakenFacts
{
    // PubMed's publication types that say how a study was done (NLM, publication characteristics). 'Review' alone does not.
    private static readonly (string Type, Design Design)[] Types =
    [
        ("Meta-Analysis", Design.MetaAnalysis), ("Network Meta-Analysis", Design.MetaAnalysis), ("Systematic Review", Design.SystematicReview),
        ("Randomized Controlled Trial", Design.RandomisedTrial), ("Case Reports", Design.CaseReport), ("Practice Guideline", Design.Guideline),
    ];

    /// <summary>File, line and format, in words.</summary>
    public required string Origin { get; init; }

    /// <summary>The authors as a YAML list of 'Family Initials'; null where none are named.</summary>
    public string? Author { get; init; }

    /// <summary>First day of publication as the base writes it; null where the reference has no year.</summary>
    public string? Issued { get; init; }

    /// <summary>DOI without prefix, letters as written; null where it has no form of one.</summary>
    public string? Doi { get; init; }

    /// <summary>Address, where it is one of the web.</summary>
    public string? Url { get; init; }

    /// <summary>The design that the record's publication types name, else unknown.</summary>
    public Design Design { get; init; } = Design.Unknown;

    /// <summary>Who says so; null for an unknown design.</summary>
    public string? DesignSource { get; init; }

    /// <summary>Notices that the record or an imported list knows of.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    public static TakenFacts Of(ReferenceInAudit item, ReferenceFormat format)
    {
        Reference reference = item.Reference;
        string origin = $"{Path.GetFileName(reference.Position.File)}, line {reference.Position.Line} ({format.Name})";
        string[] types = [.. reference.Values("PT").Append(reference.Type).SelectMany(t => t.Split(';', StringSplitOptions.TrimEntries))];
        (string Type, Design Design) named = Types.FirstOrDefault(t => types.Contains(t.Type, StringComparer.OrdinalIgnoreCase));
        return new TakenFacts
        {
            Origin = origin,
            Author = reference.Authors.Count == 0 ? null : $"[{string.Join(", ", reference.Authors.Select(a => Item(NameOf(a))))}]",
            Issued = reference.Issued is { Year: >= 1600 and <= 2200 } date ? (date with { End = null }).ToString() : null,
            Doi = Written(reference.Doi) ?? item.Doi,
            Url = reference.Url is { } url && url.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !url.Contains("doi.org/", StringComparison.OrdinalIgnoreCase) ? url : null,
            Design = named.Type is null ? Design.Unknown : named.Design,
            DesignSource = named.Type is null ? null : $"the record's publication type is '{named.Type}'",
            Notices = [.. NoticesOf(item, types, origin)],
        };
    }

    private static IEnumerable<Notice> NoticesOf(ReferenceInAudit item, string[] types, string origin)
    {
        foreach (PublishedNotice notice in item.Notices)
            yield return new Notice { Kind = notice.Kind, Date = notice.Date, Source = notice.Notice is null ? "imported list of notices" : $"imported list of notices; notice {notice.Notice}" };
        if (item.Notices.Count == 0 && types.Contains("Retracted Publication", StringComparer.OrdinalIgnoreCase))
            yield return new Notice { Kind = NoticeKind.Retraction, Source = $"publication type 'Retracted Publication' in {origin}" };
    }

    // A comma or a bracket would end an item of a list in one line.
    private static string Item(string name) => name.AsSpan().IndexOfAny(",[]{}") < 0 ? YamlText.Scalar(name) : YamlText.Quoted(name);

    // 'Family Initials', as the base names authors; a name without given names stays whole.
    private static string NameOf(ReferenceName name)
    {
        if (name.Given is null) return name.Sort;
        string initials = string.Concat(name.Given.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(w => w.Length <= 3 && w.All(char.IsUpper) ? w : w[..1]));
        return $"{name.Sort} {initials.ToUpperInvariant()}";
    }

    // The validator wants the bare form; capitals are kept, for they are how the publisher writes it.
    private static string? Written(string? doi) => doi?.Trim() is { } plain && Formats.Doi.HasForm(plain) && Formats.Doi.Normalise(plain) is { } normal && normal.Length == plain.Length ? plain : null;
}
