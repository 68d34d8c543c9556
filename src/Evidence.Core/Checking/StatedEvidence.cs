using System.Text.RegularExpressions;
using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Checking;

/// <summary>
/// A sentence may say how evidence stands instead of what is so: "there is too little evidence to say whether ...", "studies disagree
/// on whether ...", "studies speak against ...". Where the base concludes the same, such a sentence holds.
/// </summary>
internal static partial class StatedEvidence
{
    /// <summary>The verdict that the sentence states in words, or null where it states a fact.</summary>
    public static Verdict? In(string sentence) =>
        TooLittle().IsMatch(sentence) ? Verdict.TooLittleEvidence : Disagree().IsMatch(sentence) ? Verdict.Contested : Against().IsMatch(sentence) ? Verdict.Contradicted : null;

    /// <summary>The judgement on a sentence, mended where it states what the base concludes on its claim.</summary>
    public static SentenceVerdict Mend(SentenceVerdict judged, string sentence, ClaimAppraisal claim)
    {
        if (judged.Verdict == Verdict.Contradicted && judged.Agrees && Explored().IsMatch(sentence))
            return judged with { Verdict = Verdict.TooLittleEvidence, Steps = [.. judged.Steps, "It says that this is being explored, which claims no effect."] };
        if (In(sentence) is not { } stated || claim.In(judged.Stratum).Verdict != stated) return judged;
        return judged with { Verdict = Verdict.Supported, Axes = [], Agrees = false, Steps = [.. judged.Steps, $"It says in words that the claim is {stated.Word()}, which is what the base concludes: it holds."] };
    }

    [GeneratedRegex(@"\b(?:too little|not enough|insufficient|no sufficient) evidence\b|\b(?:is|are) not known (?:yet )?(?:whether|if)\b|\b(?:remains|is) (?:still )?(?:unclear|unknown|untested|doubtful|uncertain|questionable|unproven|an open question) (?:whether|if)\b|\bnobody knows (?:yet )?(?:whether|if)\b|\bremains to be (?:seen|shown) (?:whether|if)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TooLittle();

    [GeneratedRegex(@"\b(?:are|is)\b[^.;]{0,12}?\b(?:exploring|investigating|testing whether|looking into|being (?:explored|investigated|tested|studied))\b|\bunder (?:study|investigation)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Explored();

    [GeneratedRegex(@"\b(?:studies|trials|findings|results|reviews)\b[^.;]{0,60}?\b(?:disagree|conflict|contradict each other|are mixed|are divided)\b|\bevidence\b[^.;]{0,40}?\bis (?:mixed|conflicting|divided)\b|\bwhether\b[^.;]{0,120}?\bis (?:still )?(?:disputed|debated|controversial|contested|unsettled)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Disagree();

    [GeneratedRegex(@"\b(?:studies|trials|findings|results|reviews|evidence)\b[^.;]{0,60}?\b(?:speaks?|stands?|argues?|goes|go) against\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Against();
}
