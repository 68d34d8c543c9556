using Evidence.Core.Model;

namespace Evidence.Web.Pages;

/// <summary>A verdict as a reader sees it: a sign, words and the certainty; never told by colour alone.</summary>
public sealed record VerdictMark(Verdict Verdict, Certainty Certainty)
{
    /// <summary>The sign before the words.</summary>
    public string Sign => Verdict switch
    {
        Verdict.Supported => "✓",
        Verdict.Contradicted => "✕",
        Verdict.Contested => "⇄",
        Verdict.Overstated => "↗",
        Verdict.TooLittleEvidence => "○",
        _ => "–",
    };

    /// <summary>The verdict in words.</summary>
    public string Words => Words_(Verdict.Word());

    /// <summary>False where nothing was rated.</summary>
    public bool ShowsCertainty => Certainty != Certainty.NotRated;

    /// <summary>The certainty as filled and empty dots.</summary>
    public string Dots => new string('●', (int)Certainty) + new string('○', 4 - (int)Certainty);

    private static string Words_(string word) => char.ToUpperInvariant(word[0]) + word[1..].Replace('-', ' ');
}
