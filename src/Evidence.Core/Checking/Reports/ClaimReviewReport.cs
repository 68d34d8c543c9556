using System.Globalization;
using System.Text.Json;
using Evidence.Core.Model;

namespace Evidence.Core.Checking.Reports;

/// <summary>
/// Writes sentences as schema.org ClaimReview in JSON-LD (https://schema.org/ClaimReview). It is a draft: a person must sign it as
/// its author and give the address at which it is published. A verdict is a word and no point on a scale, so the rating has an
/// alternate name and no number.
/// </summary>
public static class ClaimReviewReport
{
    private const string ToBeSigned = "DRAFT: to be signed by the person who answers for it";
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>True where a review can be written: not for sentences outside the base and not for those that cannot be checked.</summary>
    public static bool CanReview(CheckedSentence sentence) => sentence.Verdict is not (Verdict.NotInThisBase or Verdict.CannotBeChecked) && sentence.Claims.Count > 0;

    /// <summary>Writes the reviews of the chosen sentences as one graph; those that cannot be reviewed are left out.</summary>
    /// <param name="stream">Takes UTF-8; stays open.</param>
    /// <param name="article">The article and its check.</param>
    /// <param name="chosen">Numbers of sentences; null for all.</param>
    /// <param name="site">Address at which the base is served, for links to its claims; null where there is none.</param>
    public static void Write(Stream stream, CheckedArticle article, IReadOnlySet<int>? chosen = null, Uri? site = null)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        foreach (CheckedSentence sentence in article.Report.Sentences.Where(s => CanReview(s) && chosen?.Contains(s.Index) != false)) WriteReview(json, article, sentence, site);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReview(Utf8JsonWriter json, CheckedArticle article, CheckedSentence sentence, Uri? site)
    {
        Claim claim = article.ClaimOf(sentence.Claims[0]);
        json.WriteStartObject();
        json.WriteString("@type", "ClaimReview");
        json.WriteString("creativeWorkStatus", "Draft");
        json.WriteString("dateCreated", article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("url", site is null ? $"urn:evidence:draft:{claim.Id}" : new Uri(site, $"claims/{claim.Id}").AbsoluteUri);
        json.WriteStartObject("author");
        json.WriteString("@type", "Person");
        json.WriteString("name", ToBeSigned);
        json.WriteEndObject();
        json.WriteString("claimReviewed", sentence.Text);
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteString("text", sentence.Text);
        json.WriteStartObject("appearance");
        json.WriteString("@type", "CreativeWork");
        json.WriteString("name", article.Report.Document.Name);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteString("alternateName", VerdictWords.Of(sentence));
        json.WriteString("ratingExplanation", Explanation(article, sentence));
        json.WriteEndObject();
        WriteCitations(json, sentence);
        json.WriteEndObject();
    }

    private static string Explanation(CheckedArticle article, CheckedSentence sentence)
    {
        string found = sentence.Findings.FirstOrDefault(f => f.RuleId != CheckRules.OneSided.Id)?.Message ?? $"The recorded evidence supports it: “{article.ClaimOf(sentence.Claims[0]).Text}”";
        return $"{found}{(sentence.Wording is { } wording ? $" A wording that holds: {wording.Text}" : "")} Derived by published rules from generation {article.Generation}.";
    }

    private static void WriteCitations(Utf8JsonWriter json, CheckedSentence sentence)
    {
        json.WriteStartArray("citation");
        foreach (var study in sentence.Studies.Concat(sentence.OtherSide.Select(o => o.Study)).DistinctBy(s => s.Id))
        {
            json.WriteStartObject();
            json.WriteString("@type", "ScholarlyArticle");
            json.WriteString("name", study.Title ?? study.Citation);
            if (study.Doi is not null) json.WriteString("sameAs", "https://doi.org/" + study.Doi);
            else if (study.Pmid is not null) json.WriteString("sameAs", $"https://pubmed.ncbi.nlm.nih.gov/{study.Pmid}/");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
