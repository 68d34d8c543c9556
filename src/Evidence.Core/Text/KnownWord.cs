namespace Evidence.Core.Text;

/// <summary>What becomes of a word.</summary>
/// <param name="Folded">Lower case, without accents.</param>
/// <param name="Term">American spelling, stemmed, cut to the longest length.</param>
/// <param name="IsStop">True for a word that tells nothing by itself.</param>
internal sealed record KnownWord(string Folded, string Term, bool IsStop);
