using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Evidence.Core.Model;

/// <summary>One paper, with bibliographic names as in CSL and what was done and found in our own words.</summary>
public sealed record Study
{
    [Description("Slug: lower-case letters, digits and hyphens; never changes; equals the file name.")]
    public required string Id { get; init; }

    [Description("CSL type, such as article-journal.")]
    public string Type { get; init; } = "article-journal";

    [Description("Title of the paper; leave out where it was not confirmed.")]
    public string? Title { get; init; }

    [Description("Authors as 'Family Initials', in order.")]
    public IReadOnlyList<string> Author { get; init; } = [];

    [Description("False where the list of authors is cut short.")]
    public bool AuthorComplete { get; init; } = true;

    [Description("Date of publication: YYYY, YYYY-MM or YYYY-MM-DD; leave out where not confirmed.")]
    public string? Issued { get; init; }

    [Description("Journal or book.")]
    [JsonPropertyName("container-title")]
    public string? ContainerTitle { get; init; }

    [Description("Volume.")]
    public string? Volume { get; init; }

    [Description("Issue.")]
    public string? Issue { get; init; }

    [Description("Pages or article number.")]
    public string? Page { get; init; }

    [Description("DOI without prefix or address, such as 10.7554/eLife.01202.")]
    [JsonPropertyName("DOI")]
    public string? Doi { get; init; }

    [Description("PubMed id: digits.")]
    [JsonPropertyName("PMID")]
    public string? Pmid { get; init; }

    [Description("PubMed Central id: PMC and digits.")]
    [JsonPropertyName("PMCID")]
    public string? Pmcid { get; init; }

    [Description("Address of the paper.")]
    [JsonPropertyName("URL")]
    public string? Url { get; init; }

    [Description("True or false where it was seen whether anybody may read it; leave out where not.")]
    public bool? OpenAccess { get; init; }

    [Description("How the study was done, as a whole.")]
    public required Design Design { get; init; }

    [Description("What the one word of the design leaves out, such as a second part.")]
    public string? DesignNote { get; init; }

    [Description("Reviews only: what kind of studies it pools.")]
    public ReviewPool? Pools { get; init; }

    [Description("Reviews only: ids of studies of this base that it includes. Leave out where the list is not known; an empty list says that it holds none of them.")]
    public IReadOnlyList<string>? Includes { get; init; }

    [Description("In what living things it was done.")]
    public required IReadOnlyList<Organism> Organism { get; init; }

    [Description("The laboratory model, such as a strain, a diet or an induced disease.")]
    public string? Model { get; init; }

    [Description("Who or what was studied, in words.")]
    public string? Population { get; init; }

    [Description("How large it was; leave out where nothing is known.")]
    public Sample? Sample { get; init; }

    [Description("What was given or compared.")]
    public string? Exposure { get; init; }

    [Description("Against what.")]
    public string? Comparator { get; init; }

    [Description("What was found, in our own words with the paper's figures.")]
    public IReadOnlyList<string> Findings { get; init; } = [];

    [Description("What limits its weight.")]
    public string? Limitations { get; init; }

    [Description("Who paid, as far as seen.")]
    public string? Funding { get; init; }

    [Description("What the authors declared.")]
    public CompetingInterest CompetingInterest { get; init; } = CompetingInterest.NotStated;

    [Description("Slug shared by studies of the same people, data or material; leave out for one of its own.")]
    public string? IndependenceGroup { get; init; }

    [Description("From what the shared group is known.")]
    public string? IndependenceReason { get; init; }

    [Description("Id of the study of which this is the preprint.")]
    public string? PreprintOf { get; init; }

    [Description("Retractions, concerns, corrections and the like.")]
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    [Description("What was looked for and not found among notices.")]
    public string? NoticeNote { get; init; }

    [Description("What was read of it.")]
    public required ReadBasis ReadBasis { get; init; }

    [Description("Where its facts were confirmed.")]
    public required Provenance Provenance { get; init; }

    [Description("What fits nowhere else.")]
    public string? Note { get; init; }

    /// <summary>Year of publication, or null where not confirmed.</summary>
    [JsonIgnore]
    public int? Year => Issued is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), out int year) ? year : null;

    /// <summary>The group of evidence that this study belongs to: its own id unless it shares one.</summary>
    [JsonIgnore]
    public string Group => IndependenceGroup ?? Id;

    /// <summary>True for papers that gather other papers: meta-analysis, systematic review, narrative review.</summary>
    [JsonIgnore]
    public bool IsReview => Design is Design.MetaAnalysis or Design.SystematicReview or Design.NarrativeReview;
}
