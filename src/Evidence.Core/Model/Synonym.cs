using System.ComponentModel;

namespace Evidence.Core.Model;

/// <summary>Another name of a concept, as people or papers write it.</summary>
public sealed record Synonym
{
    [Description("The other name, as people write it.")]
    public required string Term { get; init; }

    [Description("How it relates to the concept.")]
    public SynonymScope Scope { get; init; } = SynonymScope.Exact;

    [Description("True where this short form has other meanings; it then never expands alone.")]
    public bool Ambiguous { get; init; }

    [Description("The other meanings of an ambiguous form, in words.")]
    public IReadOnlyList<string> OtherMeanings { get; init; } = [];
}
