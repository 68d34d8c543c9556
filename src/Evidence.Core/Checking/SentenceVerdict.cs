using Evidence.Core.Appraisal;
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
    /// <summary>Judges a sentence by a claim.</summary>
    public static SentenceVerdict Of(SentenceReading reading, Alignment alignment, IReadOnlyDictionary<string, ClaimAppraisal> appraisals)
    {
        Claim claim = alignment.Profile.Claim;
        ClaimAppraisal appraisal = appraisals[claim.Id];
        Stratum stratum = reading.NamesPopulation || Strata.Of(claim.Population) == Stratum.People ? Strata.Of(reading.Population) : Stratum.People;
        bool agrees = claim.Relation == Relation.DoesNotAffect ? alignment.IsDenied : !alignment.IsDenied && alignment.Agreement >= 0;
        StratumAppraisal seen = appraisal.In(stratum);
        var steps = new List<string> { $"In {stratum.Word()} the claim is {seen.Verdict.Word()}; the sentence {(agrees ? "says the same" : "says the contrary")}." };
        if (!agrees) return Against(alignment, appraisal, seen, stratum, steps);
        if (seen.Verdict == Verdict.Supported) return For(reading, alignment, appraisal, stratum, steps);
        if (seen.Verdict == Verdict.TooLittleEvidence)
        {
            foreach (Stratum lower in Enum.GetValues<Stratum>().Where(s => s > stratum))
            {
                if (appraisal.In(lower).Verdict != Verdict.Supported) continue;
                steps.Add($"It is supported in {lower.Word()} only, and the sentence {(reading.NamesPopulation ? $"speaks of {reading.Population.Word()}" : "names nobody, which reads as people")}: overstated in population.");
                return new SentenceVerdict(Verdict.Overstated, [OverstatementAxis.Population], true, stratum, (appraisal, lower), steps);
            }
        }

        if (seen.Verdict is Verdict.TooLittleEvidence or Verdict.Contradicted && claim.Narrower.Select(id => appraisals[id]).FirstOrDefault(n => n.Verdict == Verdict.Supported) is { } narrower)
        {
            steps.Add($"A narrower claim is supported, {narrower.Claim.Id}: overstated in population.");
            return new SentenceVerdict(Verdict.Overstated, [OverstatementAxis.Population], true, stratum, (narrower, narrower.Headline), steps);
        }

        return new SentenceVerdict(seen.Verdict, [], true, stratum, (appraisal, stratum), steps);
    }

    private static SentenceVerdict For(SentenceReading reading, Alignment alignment, ClaimAppraisal appraisal, Stratum stratum, List<string> steps)
    {
        var axes = new List<OverstatementAxis>();
        ClaimStrength said = alignment.Proposition?.Strength ?? reading.Strength, held = appraisal.Claim.Assertion;
        if (said > held && held != ClaimStrength.None)
        {
            axes.Add(OverstatementAxis.Strength);
            steps.Add($"The sentence speaks as {said.Word()} ({string.Join(", ", alignment.Proposition?.Cues.Select(c => $"“{c.Words}”") ?? [])}), the claim is held as {held.Word()}: overstated in strength.");
        }

        if (alignment.IsOtherOutcome)
        {
            axes.Add(OverstatementAxis.Outcome);
            steps.Add($"The claim is about {appraisal.Claim.OutcomeKind.Word()}, the sentence about another outcome: overstated in outcome.");
        }

        return new SentenceVerdict(axes.Count > 0 ? Verdict.Overstated : Verdict.Supported, axes, true, stratum, (appraisal, stratum), steps);
    }

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
