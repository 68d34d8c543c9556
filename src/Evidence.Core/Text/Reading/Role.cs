namespace Evidence.Core.Text.Reading;

/// <summary>A concept of a sentence in its role.</summary>
/// <param name="Mention">Where it is named.</param>
/// <param name="Sign">As something acting: -1 where the sentence speaks of less of it. As something acted on: where it goes, 0 where not said.</param>
/// <param name="IsHead">True for the thing itself, false for what stands beside it ("in people with ...").</param>
internal sealed record Role(ConceptMention Mention, int Sign, bool IsHead);
