namespace Evidence.Core.Text.Reading;

/// <summary>A term of a sentence and where it stands.</summary>
/// <param name="Term">The term.</param>
/// <param name="Word">Place of its word.</param>
/// <param name="Mention">The name that it is part of, or null.</param>
/// <param name="With">The terms that it stands with: those of the name, else those of its word.</param>
internal readonly record struct TermPlace(string Term, int Word, ConceptMention? Mention, IReadOnlySet<string> With);
