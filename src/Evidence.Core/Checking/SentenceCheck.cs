using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking;

/// <summary>One sentence read, matched and judged, before it is put into a report.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Matches">The claims it states, best first.</param>
/// <param name="Nearest">Claims that come near without fitting; for the note on sentences outside the base.</param>
/// <param name="Judged">What follows from the best match, or null.</param>
/// <param name="Verdict">The conclusion.</param>
internal sealed record SentenceCheck(SentenceReading Reading, IReadOnlyList<Alignment> Matches, IReadOnlyList<Alignment> Nearest, SentenceVerdict? Judged, Verdict Verdict)
{
    /// <summary>Most claims that one sentence is said to state.</summary>
    public const int MostClaims = 5;

    /// <summary>Matches this much behind the best are not reported.</summary>
    public const double Behind = 0.12;

    /// <summary>The claim that it states first of all, or null.</summary>
    public Alignment? Best => Matches.Count > 0 ? Matches[0] : null;

    /// <summary>Reads, matches and judges a sentence.</summary>
    public static SentenceCheck Of(SentenceReading reading, ClaimMatcher matcher, IReadOnlyDictionary<string, ClaimAppraisal> appraisals)
    {
        if (reading.Uncheckable is not null && !reading.IsSoftlyUncheckable) return new SentenceCheck(reading, [], [], null, Verdict.CannotBeChecked);
        List<Alignment> aligned = matcher.Align(reading);
        double best = aligned.Count > 0 ? aligned[0].Score : 0;
        double enough = reading.Uncheckable is null ? ClaimMatcher.Enough : ClaimMatcher.EnoughAgainstTheFrame;
        Alignment[] matches = [.. aligned.Where(a => a.Score >= enough && a.Score >= best - Behind).Take(MostClaims)];
        Alignment[] nearest = [.. aligned.Where(a => !matches.Contains(a)).Take(3)];
        if (matches.Length == 0) return new SentenceCheck(reading, matches, nearest, null, reading.Uncheckable is null ? Verdict.NotInThisBase : Verdict.CannotBeChecked);
        SentenceVerdict judged = StatedEvidence.Mend(SentenceVerdict.Of(reading, matches[0], appraisals), reading.Text, appraisals[matches[0].Profile.Claim.Id]);
        return new SentenceCheck(reading, matches, nearest, judged, judged.Verdict);
    }
}
