using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Evidence.Core.Model;

/// <summary>A thing, process, microbe, disease or measurement that claims speak of.</summary>
public sealed record Concept
{
    [Description("Slug: lower-case letters, digits and hyphens; never changes.")]
    public required string Id { get; init; }

    [Description("The preferred name.")]
    public required string Label { get; init; }

    [Description("What sort of thing it is.")]
    public required ConceptKind Kind { get; init; }

    [Description("Other names.")]
    public IReadOnlyList<Synonym> Synonyms { get; init; } = [];

    [Description("MeSH descriptor id (D and digits) of exactly this concept; leave out where none was confirmed.")]
    public string? Mesh { get; init; }

    [Description("What is to be said about the MeSH id, such as a broader heading only.")]
    public string? MeshNote { get; init; }

    [Description("Ids of the concepts this one is a kind of; no cycles.")]
    public IReadOnlyList<string> Broader { get; init; } = [];

    [Description("Ids of the concepts that fall where this one rises, such as strength and weakness; saying it on one of the two is enough.")]
    public IReadOnlyList<string> Opposite { get; init; } = [];

    [Description("What a reader should know, such as how differently it is measured.")]
    public string? Note { get; init; }

    /// <summary>The preferred name and all others.</summary>
    [JsonIgnore]
    public IEnumerable<string> Names => Synonyms.Select(s => s.Term).Prepend(Label);
}
