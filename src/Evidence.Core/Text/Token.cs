namespace Evidence.Core.Text;

/// <summary>One token of a text.</summary>
/// <param name="Term">The term it is indexed and searched by.</param>
/// <param name="Start">First UTF-16 code unit of it in the text.</param>
/// <param name="End">One past its last code unit.</param>
/// <param name="Increment">Distance from the position before: 1 for the next word, 0 for another form of the same, more after dropped words.</param>
public readonly record struct Token(string Term, int Start, int End, int Increment);
