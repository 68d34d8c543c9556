namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>A mention on one side of a relation, with the words that belong to it.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Edge">First word in front of it that belongs to it.</param>
/// <param name="To">One past the last word behind it that belongs to it.</param>
/// <param name="Preposition">The preposition that leads to it, or empty.</param>
/// <param name="IsHead">True for the thing itself, false for what stands beside it.</param>
/// <param name="SharesWith">The item before it in a list, whose words in front it shares.</param>
internal sealed record SidePart(ConceptMention Mention, int Edge, int To, string Preposition, bool IsHead, SidePart? SharesWith);
