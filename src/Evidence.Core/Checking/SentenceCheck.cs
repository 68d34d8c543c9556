using Evidence.Core.Appraisal;
using Evidence.Core.Checking.Matching;
using Evidence.Core.Model;
using Evidence.Core.Text;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking;

/// <summary>One sentence read, matched and judged, before it is put into a report.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Matches">The claims it states, best first; where it makes two statements, those of the one that fares worse first.</param>
/// <param name="Nearest">Claims that come near without fitting; for the note on sentences outside the base.</param>
/// <param name="Judged">What follows from the first match, or null.</param>
/// <param name="Verdict">The conclusion.</param>
/// <param name="Statements">What follows from each of two or more statements; empty where it makes one.</param>
internal sealed record SentenceCheck(SentenceReading Reading, IReadOnlyList<Alignment> Matches, IReadOnlyList<Alignment> Nearest, SentenceVerdict? Judged, Verdict Verdict, IReadOnlyList<(Alignment Match, SentenceVerdict Judged)> Statements)
{
    /// <summary>Most claims that one sentence is said to state.</summary>
    public const int MostClaims = 5;

    /// <summary>Matches this much behind the best are not reported.</summary>
    public const double Behind = 0.12;

    // Scores this near say the same; this far, that both may be meant.
    private const double AsNear = 0.02, Beside = 0.1;

    // From the gravest to the least grave.
    private static readonly Verdict[] Order = [Verdict.Contradicted, Verdict.Overstated, Verdict.Contested, Verdict.TooLittleEvidence, Verdict.Supported];

    /// <summary>The claim that it states first of all, or null.</summary>
    public Alignment? Best => Matches.Count > 0 ? Matches[0] : null;

    /// <summary>Reads, matches and judges a sentence.</summary>
    public static SentenceCheck Of(SentenceReading reading, ClaimMatcher matcher, IReadOnlyDictionary<string, ClaimAppraisal> appraisals)
    {
        if (reading.Uncheckable is not null && !reading.IsSoftlyUncheckable) return new SentenceCheck(reading, [], [], null, Verdict.CannotBeChecked, []);
        List<Alignment> aligned = matcher.Align(reading);
        double best = aligned.Count > 0 ? aligned[0].Score : 0;
        double enough = reading.Uncheckable is null ? ClaimMatcher.Enough : reading.IsBesideTheThing ? ClaimMatcher.EnoughBesideTheThing : ClaimMatcher.EnoughAgainstTheFrame;
        List<Alignment> matches = [.. aligned.Where(a => a.Score >= enough && a.Score >= best - Behind).Take(MostClaims)];
        if (matches.Count == 0) return new SentenceCheck(reading, [], [.. aligned.Take(3)], null, reading.Uncheckable is null ? Verdict.NotInThisBase : Verdict.CannotBeChecked, []);
        (Alignment Match, SentenceVerdict Judged)[] statements = [.. Matching.Statements.In(reading, aligned.Where(a => a.Score >= enough)).Select(a => Telling(reading, a, matches, appraisals))];
        (Alignment worst, SentenceVerdict judged) = statements.MinBy(s => Array.IndexOf(Order, s.Judged.Verdict));
        matches.InsertRange(1, statements.Skip(1).Select(s => s.Match).Where(m => !matches.Contains(m)));
        if (matches.Remove(worst)) matches.Insert(0, worst);
        Alignment[] nearest = [.. aligned.Where(a => !matches.Contains(a)).Take(3)];
        return new SentenceCheck(reading, [.. matches.Take(MostClaims)], nearest, judged, judged.Verdict, statements.Length > 1 ? statements : []);
    }

    // Claims on the same two things, in other living beings or under a condition, stand side by side in a base. Of those that fit
    // about as well, the one decides on which something is known, and a condition that the sentence names over none.
    private static (Alignment, SentenceVerdict) Telling(SentenceReading reading, Alignment match, IReadOnlyList<Alignment> all, IReadOnlyDictionary<string, ClaimAppraisal> appraisals)
    {
        if (all.FirstOrDefault(a => a.Profile.Claim.Narrower.Contains(match.Profile.Claim.Id) && a.Score >= match.Score - AsNear && NamesMoreOf(reading, a, match)) is { } wider) return (wider, Judge(reading, wider, appraisals));
        SentenceVerdict judged = Judge(reading, match, appraisals);
        if (all.FirstOrDefault(a => match.Profile.Claim.Narrower.Contains(a.Profile.Claim.Id) && (a.Score >= match.Score - AsNear || (a.Score >= match.Score - Behind && NamesCondition(reading, a, match)))) is { } narrower && Judge(reading, narrower, appraisals) is { Verdict: not Verdict.TooLittleEvidence } known) return (narrower, known);
        if (judged.Verdict != Verdict.TooLittleEvidence) return (match, judged);
        return all.Where(a => a != match && a.Score >= match.Score - Beside && a.Subject == match.Subject && a.Object == match.Object && a.IsDenied == match.IsDenied && IsSameThing(a, match)).Select(a => (a, Judged: Judge(reading, a, appraisals)))
            .Where(p => p.Judged.Verdict != Verdict.TooLittleEvidence && (p.Judged.Agrees == judged.Agrees || match.Profile.Claim.Relation == Relation.AssociatedWith)).FirstOrDefault((match, judged));
    }

    // More of what only the narrower claim says stands in the sentence than of what only the wider one says.
    private static bool NamesCondition(SentenceReading reading, Alignment narrower, Alignment wider)
    {
        HashSet<string> terms = [.. Tokenizer.Terms(reading.Text)];
        return Own(narrower, wider) > Own(wider, narrower);

        int Own(Alignment a, Alignment b) => a.Profile.ConditionStems.Count(s => terms.Contains(s) && !b.Profile.Stems.Contains(s));
    }

    // Fewer may be there by chance.
    private const int WordsOfTheWider = 3;

    // The sentence has words that only the wider claim has, and none of the condition of the narrower one.
    private static bool NamesMoreOf(SentenceReading reading, Alignment wider, Alignment narrower)
    {
        HashSet<string> terms = [.. Tokenizer.Terms(reading.Text)];
        return wider.Profile.Stems.Count(s => terms.Contains(s) && !narrower.Profile.Stems.Contains(s)) >= WordsOfTheWider && !narrower.Profile.ConditionStems.Any(s => terms.Contains(s) && !wider.Profile.Stems.Contains(s));
    }

    private static bool IsSameThing(Alignment a, Alignment b) => a.Profile.Claim.Subject == b.Profile.Claim.Subject && a.Profile.Claim.Object == b.Profile.Claim.Object && (Bond(a.Profile.Claim.Relation) == Bond(b.Profile.Claim.Relation) || (b.Profile.Claim.Relation == Relation.AssociatedWith && Bond(a.Profile.Claim.Relation) == Relation.Causes) || (a.Profile.Claim.Relation == Relation.AssociatedWith && Bond(b.Profile.Claim.Relation) == Relation.Causes && b.Proposition?.Sense == RelationSense.Association));

    // Causes in either direction are one bond, links another; where a cause is known, what goes together does so because of it.
    private static Relation Bond(Relation relation) => relation is Relation.Causes or Relation.ContributesTo or Relation.PreventsOrReduces or Relation.DoesNotAffect or Relation.NeededFor ? Relation.Causes : relation;

    private static SentenceVerdict Judge(SentenceReading reading, Alignment match, IReadOnlyDictionary<string, ClaimAppraisal> appraisals) =>
        StatedEvidence.Mend(SentenceVerdict.Of(reading, match, appraisals), reading.Text, appraisals[match.Profile.Claim.Id]);
}
