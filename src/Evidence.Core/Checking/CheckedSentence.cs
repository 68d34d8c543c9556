using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Checking;

/// <summary>One sentence of an article with what the base says of it and why.</summary>
public sealed record CheckedSentence
{
    /// <summary>Number of the sentence, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Unicode code points of the input before it.</summary>
    public required int Start { get; init; }

    /// <summary>Code points before what follows it.</summary>
    public required int End { get; init; }

    /// <summary>Line of its first character, from 1; the paragraph in Word and PDF files.</summary>
    public required int Line { get; init; }

    /// <summary>The sentence as it reads, without markup.</summary>
    public required string Text { get; init; }

    /// <summary>False for questions, advertising, opinion, advice and definitions.</summary>
    public required bool Checkable { get; init; }

    /// <summary>How strongly it speaks; a denial counts as the same said positively.</summary>
    public required ClaimStrength Strength { get; init; }

    /// <summary>Whom it speaks of, also where only the sentence before says so.</summary>
    public required Population Population { get; init; }

    /// <summary>Where it says that the outcome goes.</summary>
    public required Sign Polarity { get; init; }

    /// <summary>What the base concludes on it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>In what it goes beyond the evidence; empty unless it is overstated.</summary>
    public required IReadOnlyList<OverstatementAxis> Axes { get; init; }

    /// <summary>The claims that it states, best first.</summary>
    public required IReadOnlyList<MatchedClaim> Claims { get; init; }

    /// <summary>Studies to cite for what holds, strongest first.</summary>
    public required IReadOnlyList<StudyName> Studies { get; init; }

    /// <summary>What the base holds against the sentence.</summary>
    public required IReadOnlyList<OtherSideItem> OtherSide { get; init; }

    /// <summary>How the reading, the match and the verdict came about, with the words that led there.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>What is wrong with it.</summary>
    public required IReadOnlyList<CheckFinding> Findings { get; init; }

    /// <summary>A wording that holds; null where the sentence may stand or nothing can be said.</summary>
    public required Wording? Wording { get; init; }
}
