namespace Evidence.Core.Text.Reading;

/// <summary>One word or mark of punctuation of a sentence, with the forms that the tables are asked by.</summary>
/// <param name="Lower">Folded form: lower case, no accents, American spelling.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="Start">First UTF-16 code unit in the sentence.</param>
/// <param name="End">One past the last.</param>
/// <param name="IsMark">True for punctuation that parts or ends a sentence.</param>
/// <param name="IsJoined">True when a hyphen ties it to the word before.</param>
internal readonly record struct SentenceWord(string Lower, string Stem, int Start, int End, bool IsMark, bool IsJoined);
