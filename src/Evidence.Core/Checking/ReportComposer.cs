using Evidence.Core.Appraisal;
using Evidence.Core.Checking.Attributions;
using Evidence.Core.Checking.Matching;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking;

/// <summary>Puts what was found out about the sentences of one article into words.</summary>
internal sealed class ReportComposer(
    KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals, AttributionCheck sources, IReadOnlyList<SentenceCheck> checks, IReadOnlyList<Attribution?> attributions)
{
    private readonly WordingComposer _wordings = new(records);

    /// <summary>The report on one sentence.</summary>
    public CheckedSentence Compose(int index, string text, DraftSpan place)
    {
        SentenceCheck check = checks[index];
        SentenceReading reading = check.Reading;
        ClaimAppraisal? appraisal = check.Matches.Count > 0 ? appraisals[check.Matches[0].Profile.Claim.Id] : null;
        IReadOnlyList<OtherSideItem> otherSide = check.Judged is { } judged ? OtherSideOf(judged, appraisal!) : [];
        return new CheckedSentence
        {
            Index = index,
            Start = place.Start,
            End = place.End,
            Line = place.Line,
            Text = text,
            Checkable = check.Verdict != Verdict.CannotBeChecked,
            Strength = check.Best?.Proposition?.Strength ?? reading.Strength,
            Population = reading.Population,
            Polarity = PolarityOf(check),
            Verdict = check.Verdict,
            Axes = check.Judged?.Axes ?? [],
            Claims = [.. check.Matches.Select(m => new MatchedClaim(m.Profile.Claim.Id, Math.Round(Math.Min(m.Score, 1), 3)))],
            Studies = check.Judged is null ? [] : StudiesFor(check.Judged),
            OtherSide = otherSide,
            Steps = [.. Steps(check)],
            Findings = [.. Findings(check, otherSide), .. attributions[index] is { } source ? sources.Check(check, source) : []],
            Wording = check.Judged is null ? null : _wordings.Compose(check, StudiesFor(check.Judged)),
        };
    }

    // Where the outcome named goes: the relation of the best match, else the first of the sentence.
    private static Sign PolarityOf(SentenceCheck check)
    {
        Proposition? proposition = check.Best?.Proposition ?? check.Reading.Propositions.FirstOrDefault(p => p.Affected.Count > 0);
        if (proposition is null) return Sign.None;
        if (proposition.IsDenied) return Sign.NoEffect;
        return proposition.Affected.FirstOrDefault(a => a.Sign != 0)?.Sign switch { > 0 => Sign.Raises, < 0 => Sign.Lowers, _ => Sign.None };
    }

    // Studies that speak for what holds: the side of the claim that the sentence may rest on, strongest first.
    private IReadOnlyList<StudyName> StudiesFor(SentenceVerdict judged)
    {
        StratumAppraisal seen = judged.Basis.Claim.In(judged.Basis.Stratum);
        IReadOnlyList<Voice> side = judged.Agrees == (seen.Verdict != Verdict.Contradicted) || seen.Verdict == Verdict.Supported ? seen.Pro : seen.Con;
        if (seen.Verdict == Verdict.Contradicted) side = seen.Con;
        return [.. side.SelectMany(v => v.Studies).Distinct().Take(5).Select(id => StudyName.Of(records.FindStudy(id)!))];
    }

    private static IReadOnlyList<OtherSideItem> OtherSideOf(SentenceVerdict judged, ClaimAppraisal appraisal)
    {
        StratumAppraisal seen = appraisal.In(judged.Stratum);
        EvidenceRole against = judged.Agrees ? EvidenceRole.Con : EvidenceRole.Pro;
        return [.. seen.Evidence.Where(e => e.Role == against).OrderByDescending(e => e.Level).ThenBy(e => e.Study.Id, StringComparer.Ordinal).Take(8)
            .Select(e => new OtherSideItem(StudyName.Of(e.Study), appraisal.Claim.Id, e.Item.Stance, e.Item.Finding))];
    }

    private IEnumerable<CheckFinding> Findings(SentenceCheck check, IReadOnlyList<OtherSideItem> otherSide)
    {
        if (check.Reading.IsPitch)
        {
            yield return CheckRules.Commercial.Finding($"Advertising ({Quoted(check.Reading.Uncheckable!.Words)}): not checked and not counted.", null, []);
            yield break;
        }

        if (check.Judged is not { } judged) yield break;
        Claim claim = check.Matches[0].Profile.Claim;
        string words = check.Matches[0].Proposition is { } p ? string.Join(", ", p.Cues.Select(c => $"“{c.Words}”")) : "its words";
        RuleDescription? rule = judged.Verdict switch
        {
            Verdict.Overstated => CheckRules.Overstated,
            Verdict.Contradicted => CheckRules.Contradicted,
            Verdict.Contested => CheckRules.Contested,
            Verdict.TooLittleEvidence => CheckRules.TooLittle,
            _ => null,
        };
        if (rule is null && !IsOneSided(check, otherSide)) yield break;
        string? holds = _wordings.Compose(check, [])?.Text;
        if (rule is not null) yield return rule.Finding(Message(judged, claim, words) + Others(check), holds is null ? null : $"Wording that holds: {holds}", check.Matches.Select(m => m.Profile.Claim.Id));
        if (IsOneSided(check, otherSide))
            yield return CheckRules.OneSided.Finding(
                $"The base holds the contrary and the article is silent on it: {otherSide[0].Study.Citation}: {otherSide[0].Finding}", null, [claim.Id]);
    }

    private static string Message(SentenceVerdict judged, Claim claim, string words) => judged.Verdict switch
    {
        Verdict.Overstated => $"Overstated in {string.Join(" and ", judged.Axes.Select(a => a.Word()))}. {string.Join(" ", judged.Reasons)}",
        Verdict.Contradicted when judged.Agrees => $"The evidence in {judged.Stratum.Word()} goes against this: {Quoted(claim)} is contradicted.",
        Verdict.Contradicted when judged.Basis.Claim.In(judged.Stratum).Verdict == Verdict.Supported => $"It says the contrary ({words}) of {Quoted(claim)}, which is supported in {judged.Stratum.Word()}.",
        Verdict.Contradicted => $"It says the contrary ({words}) of {Quoted(claim)}; what speaks against that claim in {judged.Stratum.Word()} found no difference, which speaks against the contrary too.",
        Verdict.Contested => $"Evidence in {judged.Stratum.Word()} stands on both sides of {Quoted(claim)}.",
        _ => $"There is too little evidence in {judged.Stratum.Word()} on {Quoted(claim)}.",
    };

    // What it states beside, where it states more than one thing.
    private static string Others(SentenceCheck check) => check.Statements.Count < 2 ? ""
        : $" It also states: {string.Join("; ", check.Statements.Where(s => s.Match != check.Matches[0]).Select(s => $"{Quoted(s.Match.Profile.Claim)}: {s.Judged.Verdict.Word()}"))}.";

    // Voices of weight stand against the sentence, and no sentence of the article states them.
    private bool IsOneSided(SentenceCheck check, IReadOnlyList<OtherSideItem> otherSide)
    {
        if (check.Judged is not { Agrees: true } judged || otherSide.Count == 0) return false;
        Claim claim = check.Matches[0].Profile.Claim;
        StratumAppraisal seen = appraisals[claim.Id].In(judged.Stratum);
        if (seen.Con.Count * Thresholds.ContestedDivisor < seen.Con.Count + seen.Pro.Count) return false;
        return !checks.Any(other => other.Judged is { } said && other.Matches.Any(m => (m.Profile.Claim.Id == claim.Id && !said.Agrees) || claim.Opposite.Contains(m.Profile.Claim.Id)));
    }

    private static IEnumerable<string> Steps(SentenceCheck check)
    {
        SentenceReading reading = check.Reading;
        if (reading.Uncheckable is { } frame && check.Matches.Count == 0)
        {
            yield return $"Cannot be checked: {frame.Decision}{(frame.Words.Length > 0 ? $" ({Quoted(frame.Words)})" : "")}.";
            yield break;
        }

        if (reading.Mentions.Count > 0) yield return $"Names {string.Join(", ", reading.Mentions.Select(m => $"“{m.Words}” ({string.Join(" or ", m.Concepts.Select(c => c.Label))})"))}.";
        else yield return "Names no concept of the base.";
        foreach (Cue cue in reading.Cues) yield return $"{Capital(cue.Decision)}: {Quoted(cue.Words)}.";
        Proposition? proposition = check.Best?.Proposition ?? (reading.Propositions.Count > 0 ? reading.Propositions[0] : null);
        if (proposition is not null)
        {
            foreach (Cue cue in proposition.Cues) yield return $"Relation: {cue.Decision}: {Quoted(cue.Words)}.";
            yield return $"Speaks as strongly as {proposition.Strength.Word()}.";
        }

        if (reading.StrengthReasons.Count > 0) yield return $"Read as a whole it is {string.Join(", ", reading.StrengthReasons.Select(r => $"{r.Decision} for {Quoted(r.Words)}"))}.";

        foreach (Alignment match in check.Matches) yield return $"States {match.Profile.Claim.Id} (score {Math.Min(match.Score, 1).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)}): {match.Why}.";
        if (check.Judged is not null)
        {
            if (check.Statements.Count > 1) yield return $"It makes {check.Statements.Count} statements ({string.Join("; ", check.Statements.Select(s => $"{s.Match.Profile.Claim.Id}: {s.Judged.Verdict.Word()}"))}); the one that fares worst decides.";
            foreach (string step in check.Judged.Steps) yield return step;
            yield break;
        }

        yield return check.Nearest.Count == 0
            ? "Not in this base: no claim states this, and none comes near. That says nothing about its truth."
            : $"Not in this base: no claim states this. That says nothing about its truth. Nearest in the base: {string.Join("; ", check.Nearest.Select(n => $"{n.Profile.Claim.Id} (“{n.Profile.Claim.Text}”)"))}.";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Quoted(Claim claim) => Quoted(claim.Text.TrimEnd('.'));

    private static string Quoted(string text) => $"“{text}”";
}
