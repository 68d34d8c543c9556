using Evidence.Core.Appraisal;
using Evidence.Core.Mechanisms;
using Evidence.Core.Model;

namespace Evidence.Web.Api;

/// <summary>A supposition as it stands in an address: withoutStudy, withoutDesign and retracted, each more than once; from and to for paths.</summary>
internal sealed class WhatIfInput
{
    private const int MostNames = 100;

    /// <summary>What an address may say.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("withoutStudy", "The id of a study to leave out.") { IsRepeated = true },
        QueryParameter.Of<Design>("withoutDesign", "A design whose evidence is left out.") with { IsRepeated = true },
        new("retracted", "The id of a study to suppose retracted.") { IsRepeated = true },
        .. PathInput.Parameters.Select(p => p with { IsRequired = false }),
    ];

    public required Supposition Supposition { get; init; }

    /// <summary>The path query to compare, or null.</summary>
    public PathInput? Paths { get; init; }

    /// <summary>Why it cannot be answered, with the remedy; null when it can.</summary>
    public string? Problem { get; init; }

    /// <summary>True when the fault is a study or concept that is not there.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Reads an address; never throws.</summary>
    public static WhatIfInput Read(IQueryCollection query, CausalMap map)
    {
        string[] studies = Values(query, "withoutStudy"), retracted = Values(query, "retracted"), words = Values(query, "withoutDesign");
        string? fault = studies.Length + retracted.Length + words.Length > MostNames ? $"More than {MostNames} studies and designs are named." : null;
        string? badDesign = words.FirstOrDefault(w => !Vocabulary.TryParse(w, out Design _));
        fault ??= badDesign is null ? null : $"'withoutDesign' is one of: {string.Join(", ", Vocabulary.All<Design>())}.";
        string? unknown = studies.Concat(retracted).FirstOrDefault(id => map.KnowledgeBase.FindStudy(id) is null);
        PathInput? paths = query["from"].ToString().Length + query["to"].ToString().Length > 0 ? PathInput.Read(query, map) : null;
        string? missing = unknown is null ? null : $"There is no study of this id. {NearestWords.DidYouMean(unknown[..Math.Min(unknown.Length, 100)], map.KnowledgeBase.Studies.Select(s => s.Id))}".TrimEnd();
        return new WhatIfInput
        {
            Problem = fault ?? missing ?? paths?.Problem,
            IsUnknown = fault is null && (missing is not null || paths is { IsUnknown: true }),
            Paths = paths,
            Supposition = fault is not null || missing is not null ? new Supposition() : Supposition.Retracted(retracted, "supposed in an address") with
            {
                WithoutStudies = [.. studies.Distinct()],
                WithoutDesigns = [.. words.Select(w => Vocabulary.TryParse(w, out Design design) ? design : Design.Unknown).Distinct()],
            },
        };
    }

    private static string[] Values(IQueryCollection query, string name) => [.. query[name].OfType<string>().Where(v => v.Length > 0)];
}
