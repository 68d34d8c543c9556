using Evidence.Core.Appraisal;
using Evidence.Core.Checking.Matching;
using Evidence.Core.Model;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking;

/// <summary>What follows for a sentence from a claim that it states (rule 7 of the appraisal).</summary>
/// <param name="Verdict">The conclusion.</param>
/// <param name="Axes">In what it goes beyond the evidence.</param>
/// <param name="Agrees">True where the sentence says what the claim says, false where it says the contrary.</param>
/// <param name="Stratum">The living system it was judged in.</param>
/// <param name="Basis">The claim and stratum that a wording may rest on.</param>
/// <param name="Steps">The derivation.</param>
internal sealed record SentenceVerdict(Verdict Verdict, IReadOnlyList<OverstatementAxis> Axes, bool Agrees, Stratum Stratum, (ClaimAppraisal Claim, Stratum Stratum) Basis, IReadOnlyList<string> Steps)
{
    /// <summary>Why it is overstated, one sentence an axis; empty otherwise.</summary>
    public IReadOnlyList<string> Reasons { get; private init; } = [];

    /// <summary>Judges a sentence by a claim.</summary>
    public static SentenceVerdict Of(SentenceReading reading, Alignment alignment, IReadOnlyDictionary<string, ClaimAppraisal> appraisals)
    {
        Claim claim = alignment.Profile.Claim;
        ClaimAppraisal appraisal = appraisals[claim.Id];
        if (alignment.Proposition?.Population is { } own) reading = reading with { Population = own, NamesPopulation = true };
        Stratum stratum = reading.NamesPopulation || Strata.Of(claim.Population) == Stratum.People ? Strata.Of(reading.Population) : Stratum.People;
        StratumAppraisal seen = appraisal.In(stratum);
        var steps = new List<string> { $"In {stratum.Word()} the claim is {seen.Verdict.Word()}; the sentence {(alignment.Agrees ? "says the same" : "says the contrary")}." };
        if (!alignment.Agrees) return Against(alignment, appraisal, seen, stratum, steps);
        if (seen.Verdict == Verdict.Supported) return For(reading, alignment, appraisal, stratum, steps);
        if (seen.Verdict == Verdict.TooLittleEvidence)
        {
            foreach (Stratum lower in Enum.GetValues<Stratum>().Where(s => s > stratum))
            {
                if (appraisal.In(lower).Verdict != Verdict.Supported) continue;
                string said = reading.NamesPopulation && reading.Population != Population.Unstated ? $"speaks of {Spoken(reading.Population)}" : reading.NamesPopulation ? "speaks of people" : "names nobody, which reads as people";
                return Overstated([(OverstatementAxis.Population, $"“{claim.Text.TrimEnd('.')}” is supported in {lower.Word()} only, and the sentence {said}")], stratum, (appraisal, lower), steps);
            }
        }

        if (seen.Verdict is Verdict.TooLittleEvidence or Verdict.Contradicted && claim.Narrower.Select(id => appraisals[id]).FirstOrDefault(n => n.Verdict == Verdict.Supported) is { } narrower)
        {
            return Overstated([(OverstatementAxis.Population, $"What holds is narrower: “{narrower.Claim.Text.TrimEnd('.')}”")], stratum, (narrower, narrower.Headline), steps);
        }

        return new SentenceVerdict(seen.Verdict, [], true, stratum, (appraisal, stratum), steps);
    }

    private static SentenceVerdict For(SentenceReading reading, Alignment alignment, ClaimAppraisal appraisal, Stratum stratum, List<string> steps)
    {
        var reasons = new List<(OverstatementAxis, string)>();
        Claim claim = appraisal.Claim;
        ClaimStrength said = reading.IsAdvice ? ClaimStrength.Advice : alignment.Proposition?.Strength ?? reading.Strength, held = claim.Assertion;
        if (said > held && held != ClaimStrength.None)
        {
            string words = string.Join(", ", (reading.IsAdvice ? [reading.Uncheckable!] : alignment.Proposition?.Cues ?? reading.StrengthReasons).Select(c => $"“{c.Words}”"));
            reasons.Add((OverstatementAxis.Strength, $"It speaks as {Spoken(said)}{(words.Length > 0 ? $" ({words})" : "")}, and “{claim.Text.TrimEnd('.')}” is held as {Spoken(held)}"));
        }

        else if (reading.Certainties.Where(c => c.IsOfEverybody || appraisal.In(stratum).Certainty != Certainty.High).Select(c => $"“{c.Words}”").ToArray() is { Length: > 0 } sure)
            reasons.Add((OverstatementAxis.Strength, $"It speaks as if nothing were left open ({string.Join(", ", sure)}); “{claim.Text.TrimEnd('.')}” is held with {appraisal.In(stratum).Certainty.Word()} certainty, and no study says that it is so in everybody"));

        if (alignment.Proposition is { IsOnset: true } && claim.OutcomeKind is OutcomeKind.Symptom or OutcomeKind.Biomarker && claim.Relation == Relation.PreventsOrReduces)
            reasons.Add((OverstatementAxis.Outcome, $"It speaks of whether the disease begins at all, and “{claim.Text.TrimEnd('.')}” is about {Spoken(claim.OutcomeKind)}"));
        else if (alignment.IsOtherOutcome)
            reasons.Add((OverstatementAxis.Outcome, $"It speaks of another outcome, and “{claim.Text.TrimEnd('.')}” is about {Spoken(claim.OutcomeKind)}"));
        return reasons.Count > 0 ? Overstated(reasons, stratum, (appraisal, stratum), steps) : new SentenceVerdict(Verdict.Supported, [], true, stratum, (appraisal, stratum), steps);
    }

    private static SentenceVerdict Overstated(IReadOnlyList<(OverstatementAxis Axis, string Reason)> reasons, Stratum stratum, (ClaimAppraisal, Stratum) basis, List<string> steps)
    {
        steps.AddRange(reasons.Select(r => $"{r.Reason}: overstated in {r.Axis.Word()}."));
        return new SentenceVerdict(Verdict.Overstated, [.. reasons.Select(r => r.Axis)], true, stratum, basis, steps) { Reasons = [.. reasons.Select(r => r.Reason + ".")] };
    }

    private static string Spoken<T>(T value) where T : struct, Enum => value.Word().Replace('-', ' ');

    private static SentenceVerdict Against(Alignment alignment, ClaimAppraisal appraisal, StratumAppraisal seen, Stratum stratum, List<string> steps)
    {
        Verdict verdict = seen.Verdict switch
        {
            Verdict.Supported => Verdict.Contradicted,
            Verdict.Contradicted when alignment.IsDenied || seen.Evidence.Any(e => e.Role == EvidenceRole.Con && e.Item.Stance == Stance.Contradicts) => Verdict.Supported,
            _ => seen.Verdict,
        };
        if (verdict != seen.Verdict) steps.Add($"Opposite polarity turns {seen.Verdict.Word()} into {verdict.Word()}.");
        else if (verdict == Verdict.Contradicted) steps.Add("What speaks against the claim found no difference, which speaks against the contrary too.");
        return new SentenceVerdict(verdict, [], false, stratum, (appraisal, stratum), steps);
    }
}
