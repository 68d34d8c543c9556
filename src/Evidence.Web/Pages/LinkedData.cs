using System.Text.Json.Nodes;
using Evidence.Core.Appraisal;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Web.Pages;

/// <summary>
/// What a page is about as schema.org says it (JSON-LD 1.1), for programs that read pages. What is not known is left out. A
/// verdict is told in words and is no rating: that would be a review, which a person signs.
/// </summary>
internal static class LinkedData
{
    private const string Context = "https://schema.org";

    /// <summary>A claim with the papers that it rests on (https://schema.org/Claim).</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="address">Address of its page.</param>
    /// <param name="generation">The state of the base.</param>
    /// <param name="changedAt">When its conclusions, its wording or a retraction last changed it; null where that is not known.</param>
    /// <returns>JSON in which no character can end the element that holds it.</returns>
    public static string Of(ClaimView claim, string address, string generation, DateTimeOffset? changedAt) => Write(new JsonObject
    {
        ["@context"] = Context,
        ["@type"] = "Claim",
        ["@id"] = address,
        ["url"] = address,
        ["name"] = claim.Text,
        ["text"] = claim.Text,
        ["description"] = $"Verdict: {claim.Verdict.Spoken()}{(claim.Certainty == Certainty.NotRated ? "" : $", {RoleWords.Level(claim.Certainty)} indicative certainty")}, derived by published rules.",
        ["inLanguage"] = "en",
        ["dateModified"] = changedAt?.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["version"] = generation,
        ["about"] = List(new[] { claim.Subject, claim.Object }.Select(c => new JsonObject { ["@type"] = "Thing", ["name"] = c.Label })),
        ["citation"] = List(claim.Evidence.Select(e => e.Study).DistinctBy(s => s.Id).Select(s => new JsonObject
        {
            ["@type"] = "ScholarlyArticle",
            ["name"] = s.Title ?? s.Citation,
            ["datePublished"] = s.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["sameAs"] = Elsewhere(s.Doi, s.Pmid, s.Pmcid, s.Url),
        })),
    });

    /// <summary>A paper (https://schema.org/ScholarlyArticle); the page is about it and is not it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="isRetracted">True where an active retraction takes it out.</param>
    /// <param name="address">Address of its page here.</param>
    public static string Of(Study study, bool isRetracted, string address) => Write(new JsonObject
    {
        ["@context"] = Context,
        ["@type"] = "ScholarlyArticle",
        ["name"] = study.TitleOrNote(),
        ["headline"] = study.Title,
        ["author"] = List(Reference.Of(study).Authors.Select(a => new JsonObject { ["@type"] = a.Literal is null ? "Person" : "Organization", ["name"] = a.ToString() })),
        ["datePublished"] = study.Issued,
        ["isPartOf"] = study.ContainerTitle is null ? null : new JsonObject { ["@type"] = "Periodical", ["name"] = study.ContainerTitle },
        ["pagination"] = study.Page,
        ["creativeWorkStatus"] = isRetracted ? "Retracted" : null,
        ["isAccessibleForFree"] = study.OpenAccess,
        ["identifier"] = List(new[] { ("DOI", study.Doi), ("PMID", study.Pmid), ("PMCID", study.Pmcid) }.Where(p => p.Item2 is not null)
            .Select(p => new JsonObject { ["@type"] = "PropertyValue", ["propertyID"] = p.Item1, ["value"] = p.Item2 })),
        ["sameAs"] = Elsewhere(study.Doi, study.Pmid, study.Pmcid, study.Url),
        ["subjectOf"] = new JsonObject { ["@type"] = "WebPage", ["url"] = address },
    });

    private static JsonArray? Elsewhere(string? doi, string? pmid, string? pmcid, string? url)
    {
        string?[] addresses =
        [
            doi is null ? null : "https://doi.org/" + doi, pmid is null ? null : $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/", pmcid is null ? null : $"https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/",
            url?.StartsWith("http", StringComparison.Ordinal) == true ? url : null,
        ];
        JsonNode[] known = [.. addresses.OfType<string>().Select(a => JsonValue.Create(a))];
        return known.Length == 0 ? null : new JsonArray(known);
    }

    private static JsonArray? List(IEnumerable<JsonObject> items)
    {
        JsonObject[] all = [.. items.Select(WithoutNulls)];
        return all.Length == 0 ? null : new JsonArray([.. all]);
    }

    private static JsonObject WithoutNulls(JsonObject item)
    {
        foreach (string empty in item.Where(p => p.Value is null).Select(p => p.Key).ToArray()) item.Remove(empty);
        return item;
    }

    // The writer's default encoder escapes < > & ' and everything outside ASCII, so no text can end the script element.
    private static string Write(JsonObject item) => WithoutNulls(item).ToJsonString();
}
