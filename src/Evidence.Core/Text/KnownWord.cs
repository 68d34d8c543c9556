using System.Text;

namespace Evidence.Core.Text;

/// <summary>What becomes of a word.</summary>
/// <param name="Folded">Lower case, without accents.</param>
/// <param name="Term">American spelling, stemmed, cut to the longest length.</param>
/// <param name="IsStop">True for a word that tells nothing by itself.</param>
internal sealed record KnownWord(string Folded, string Term, bool IsStop)
{
    /// <summary>The negation that a contraction ends in.</summary>
    public static KnownWord Not { get; } = new("not", "not", false);

    /// <summary>The term as an index has it.</summary>
    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Term);
}
