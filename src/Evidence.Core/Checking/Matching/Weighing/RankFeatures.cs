using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching.Weighing;

/// <summary>What speaks for one claim beside the others that come near a sentence, as numbers. Thread-safe.</summary>
/// <param name="features">What a sentence and a claim share.</param>
internal sealed class RankFeatures(MatchFeatures features)
{
    private const double MostScore = 1.05;

    /// <summary>The features in the order of <see cref="Of"/>, as the table of weights names them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "score", "behind-best", "best", "by-names", "by-weighing", "by-wording", "by-predicate", "no-direction", "denied", "contrary", "other-outcome", "sides-unfit", "claim-said", "subject-itself", "object-itself", "subject-first-of-name", "object-first-of-name", .. MatchFeatures.Names.Skip(1),
    ];

    /// <summary>The features of a claim laid beside a sentence.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="alignment">The claim beside it.</param>
    /// <param name="best">The best score of all.</param>
    public double[] Of(SentenceReading reading, SentenceTerms terms, Alignment alignment, double best)
    {
        SharedFeatures shared = features.Of(reading, alignment.Profile, terms);
        return
        [
            Math.Min(alignment.Score, MostScore), alignment.Score - best, One(alignment.Score >= best), One(alignment.Way == MatchWay.Names), One(alignment.Way == MatchWay.Weighed), One(alignment.Way == MatchWay.Wording), One(alignment.Way == MatchWay.Predicate),
            One(alignment is { Agreement: 0, IsDenied: false }), One(alignment.IsDenied), One(alignment.Agreement < 0), One(alignment.IsOtherOutcome), One(shared.Sides is null), shared.TextSaid,
            One(Means(alignment.Subject, alignment.Profile.Claim.Subject)), One(Means(alignment.Object, alignment.Profile.Claim.Object)), One(alignment.Subject?.Concepts[0].Id == alignment.Profile.Claim.Subject), One(alignment.Object?.Concepts[0].Id == alignment.Profile.Claim.Object),
            .. shared.Sides is null ? Enumerable.Repeat(0.0, MatchFeatures.Names.Count - 1) : shared.Values.Skip(1),
        ];
    }

    // The thing itself, and no kind of it.
    private static bool Means(ConceptMention? mention, string concept) => mention?.Concepts.Any(c => c.Id == concept) == true;

    private static double One(bool holds) => holds ? 1 : 0;
}
