using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>A sentence of an article with what it cites.</summary>
/// <param name="Text">The sentence without its citation marks.</param>
/// <param name="Place">Where it starts.</param>
/// <param name="HasCitation">True when it cites anything, known or not.</param>
/// <param name="Cited">The references that it cites.</param>
internal sealed record CitedSentence(string Text, SourcePosition Place, bool HasCitation, IReadOnlyList<ReferenceInAudit> Cited)
{
    /// <summary>Studies of the base among what it cites.</summary>
    public IReadOnlyList<Study> Studies { get; } = [.. Cited.Select(c => c.Study).OfType<Study>().Distinct()];

    /// <summary>Studies of the base, where everything that it cites is one; empty otherwise, so that no rule blames a sentence for what it cannot see.</summary>
    public IReadOnlyList<Study> AllStudies => Cited.Count > 0 && Cited.All(c => c.Study is not null) ? Studies : [];
}
