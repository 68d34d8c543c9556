using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading;

/// <summary>A place of a sentence that names one or more concepts.</summary>
/// <param name="Concepts">What the name may mean; more than one where concepts share it.</param>
/// <param name="First">First word.</param>
/// <param name="Count">Number of words.</param>
/// <param name="Words">The words as written.</param>
/// <param name="IsLoose">True when the words of the name stand apart or in another order ("inflammation of the knee").</param>
internal sealed record ConceptMention(IReadOnlyList<Concept> Concepts, int First, int Count, string Words, bool IsLoose)
{
    /// <summary>True where the name means more than the concept: "good bacteria".</summary>
    public bool IsBroad { get; init; }

    /// <summary>True where the name means only a part of the concept: what it names is no other kind of it.</summary>
    public bool IsNarrow { get; init; }

    /// <summary>One past the last word.</summary>
    public int End => First + Count;
}
