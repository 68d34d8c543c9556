using Evidence.Core.Model;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching;

/// <summary>
/// Lays a sentence beside a claim where the reading of its relation fits none: both sides are named, nothing says that they act
/// the other way round, and little else is said. Nearly every sentence about two things of a claim is about the claim, however
/// its writer puts it; a sentence that turns the claim round, or is full of words that nobody knows, is not. Thread-safe.
/// </summary>
internal sealed class WordFit(ConceptFit fit, OtherDiseases diseases, GappedNames gapped)
{
    private const double LeastSide = 0.7;

    // Who sets groups beside each other speaks of what goes together, and of no cause.
    private const double Compared = 0.02;

    private const double TakenOver = 0.93; // named in the sentence before only
    private const double Gapped = 0.75; // only most of the words of a name are there
    private const int MostForeign = 2;

    /// <summary>For claims worded in a way of their own: both recorded sides named, and most of the claim's words there; else null.</summary>
    public Alignment? ByWords(SentenceReading reading, ClaimProfile profile, HashSet<string> terms)
    {
        ConceptMention? subject = Named(reading, profile.Claim.Subject, null), target = Named(reading, profile.Claim.Object, subject);
        if (subject is null || target is null || diseases.Clash(reading, profile, target, subject) || ActsTheOtherWay(reading, subject, target) || IsOnlyActedOn(reading, subject, orBeside: true)) return null;
        double overlap = MatchScore.Overlap(terms, profile);
        if (overlap < (reading.Propositions.Count == 0 ? 0.45 : 0.6)) return null;
        (int direction, bool isDenied) = LooseDirection.Of(reading, subject, target);
        return Found(profile, subject, target, 0.5 + (0.3 * overlap), Agreement(profile, direction, 1, profile.Direction), isDenied && profile.Claim.Relation != Relation.DoesNotAffect, MatchWay.Predicate, $"with {overlap:P0} of the claim's words");
    }

    /// <summary>For claims whose own text names no object ("is harmless", "takes hours"): the subject named, and half of the claim's words there; else null.</summary>
    public static Alignment? ByPredicate(SentenceReading reading, ClaimProfile profile, HashSet<string> terms)
    {
        if (profile.NamesObject || OtherDiseases.AreForeign(reading, profile)) return null;
        double overlap = MatchScore.Overlap(terms, profile);
        ConceptMention? subject = Named(reading, profile.Claim.Subject, null);
        if (overlap < (subject is null ? 0.75 : 0.55)) return null;
        bool isDenied = reading.IsDenied != profile.IsDenied;
        bool says = profile.Claim.Relation == Relation.DoesNotAffect ? !isDenied : isDenied;
        return new Alignment { Profile = profile, Subject = subject, Score = Math.Clamp(0.42 + (0.4 * overlap) + MatchScore.Population(reading, profile.Claim), 0, 1), Agreement = isDenied ? 0 : 1, IsDenied = says, Way = MatchWay.Predicate, Why = $"{overlap:P0} of the claim's words" };
    }

    /// <summary>Both sides named in any way; else null.</summary>
    public Alignment? ByNames(SentenceReading reading, ClaimProfile profile, HashSet<string> terms)
    {
        if (reading.Foreign.Count(f => !profile.Stems.Contains(f)) is var foreign && foreign > MostForeign) return null;
        (double Fit, ConceptMention? Mention, ClaimProfile.Side? Side) subject = Best(reading, profile.Subjects, null, fit.OfSubject);
        (double Fit, ConceptMention? Mention, ClaimProfile.Side? Side) target = Best(reading, profile.Objects, subject.Mention, fit.Of);
        if (subject.Mention is null && target is { Side.Weight: 1, Fit: >= 0.85 } && gapped.Find(reading, profile.Subjects[0].Concept, target.Mention) is { } acting && !reading.Propositions.Any(p => p.Start >= acting.First && p.Start < acting.End && p.Agents.Any(a => a.IsHead && a.Mention != target.Mention))) subject = (Gapped, acting, profile.Subjects[0]);
        if (target.Mention is null && subject is { Side.Weight: 1, Fit: >= 0.85 } && gapped.Find(reading, profile.Objects[0].Concept, subject.Mention) is { } moved) target = (Gapped, moved, profile.Objects[0]);
        if (subject.Mention is null) return null;
        if (diseases.OfClaim(profile).Any() && !OtherDiseases.Of(reading.Mentions.Concat(reading.Former).SelectMany(m => m.Concepts)).Any()) return null;
        if (target.Mention is null || diseases.Clash(reading, profile, target.Mention, subject.Mention)) return null;
        if (subject.Mention.Count == 0 && reading.Propositions.Any(p => p.Affected.Count > 0 && p.Agents.Any(a => a.IsHead && a.Mention == target.Mention))) return null; // what the sentence before names does not act on what acts here
        if (!profile.IsSymmetric && ActsTheOtherWay(reading, subject.Mention, target.Mention) || IsOnlyActedOn(reading, subject.Mention) || AreBothActedOn(reading, subject.Mention, target.Mention) || Interventions.ActInstead(reading, subject.Mention, target.Mention, profile, fit)) return null;
        (int direction, bool isDenied) = LooseDirection.Of(reading, subject.Mention, target.Mention);
        if (direction == 0 && !isDenied && profile.IsSymmetric && (subject.Mention.IsLoose || target.Mention.IsLoose)) direction = 1; // a state that is named is there
        if (direction == 0 && !isDenied && !(profile.IsSymmetric && (profile.Claim.Relation == Relation.MarkerOf || profile.Claim.Sign is not (Sign.Raises or Sign.Lowers)))) return null;
        double score = 0.42 + (0.14 * subject.Fit) + (0.14 * target.Fit) + (MatchScore.Words * MatchScore.Overlap(terms, profile)) + MatchScore.Population(reading, profile.Claim) + MatchScore.Outcome(target.Side!, profile.Claim) + MatchScore.Concepts(reading, profile, fit) - (0.03 * foreign)
            + (profile.Claim.Relation == Relation.AssociatedWith && reading.ComparesGroups ? Compared : 0);
        return Found(profile, subject.Mention, target.Mention, score, Agreement(profile, direction, subject.Side!.Sign, target.Side!.Sign), isDenied, MatchWay.Names, "named, in whatever words of relation");
    }

    private static Alignment Found(ClaimProfile profile, ConceptMention subject, ConceptMention target, double score, int agreement, bool isDenied, MatchWay way, string how) => new()
    {
        Profile = profile,
        Subject = subject,
        Object = target,
        Score = Math.Max(score, 0),
        Agreement = isDenied ? 0 : agreement,
        IsDenied = isDenied,
        Way = way,
        Why = $"“{subject.Words}” and “{target.Words}” {how}",
    };

    // Where the sentence sends the object, beside where the claim does.
    internal static int Agreement(ClaimProfile profile, int direction, int subject, int claimed) =>
        profile.Claim.Relation == Relation.MarkerOf || (!profile.HasDirection && !profile.IsSymmetric) ? 1 : direction * claimed * (subject < 0 ? -1 : 1);

    // A relation of the sentence says that the object acts on the subject.
    internal static bool ActsTheOtherWay(SentenceReading reading, ConceptMention subject, ConceptMention target) =>
        reading.Propositions.Any(p => !p.IsSymmetric && p.Agents.Any(a => a.Mention == target && a.IsHead) && p.Affected.Any(a => a.Mention == subject));

    // Something else acts on the subject, and it acts on nothing.
    internal static bool IsOnlyActedOn(SentenceReading reading, ConceptMention subject, bool orBeside = false) =>
        reading.Propositions.Any(p => !p.IsSymmetric && p.Agents.Any(a => a.IsHead && a.Mention != subject) && p.Affected.Any(a => (a.IsHead || orBeside) && a.Mention == subject))
        && !reading.Propositions.Any(p => p.Agents.Any(a => a.Mention == subject && a.IsHead));

    // Something else acts on the two together: "x speeds up the absorption of y".
    internal static bool AreBothActedOn(SentenceReading reading, ConceptMention subject, ConceptMention target) =>
        reading.Propositions.Any(p => !p.IsSymmetric && p.Agents.Any(a => a.IsHead && a.Mention != subject && a.Mention != target && a.Mention.Concepts[0].Kind is not (ConceptKind.Anatomical or ConceptKind.DiseaseOrSymptom or ConceptKind.Organism or ConceptKind.MicrobialCommunity)) && p.Affected.Any(a => a.Mention == subject) && p.Affected.Any(a => a.Mention == target))
        && !reading.Propositions.Any(p => p.Agents.Any(a => a.Mention == subject || a.Mention == target));

    private static (double, ConceptMention?, ClaimProfile.Side?) Best(SentenceReading reading, List<ClaimProfile.Side> sides, ConceptMention? but, Func<string, string, double> near)
    {
        (double Fit, ConceptMention? Mention, ClaimProfile.Side? Side) best = (0, null, null);
        foreach (ConceptMention mention in reading.Mentions.Concat(but is { Count: 0 } ? [] : reading.Former))
        {
            if (mention == but) continue;
            foreach (ClaimProfile.Side side in sides)
            {
                if (side.IsSetting) continue;
                double sideFit = ConceptFit.Near(mention, side.Concept.Id, near) * side.Weight * (mention.IsBroad ? 0.8 : 1) * (mention.Count == 0 ? TakenOver : 1);
                if (sideFit >= LeastSide && sideFit > best.Fit) best = (sideFit, mention, side);
            }
        }

        return best;
    }

    private static ConceptMention? Named(SentenceReading reading, string concept, ConceptMention? but) =>
        reading.Mentions.FirstOrDefault(m => m != but && m.Concepts.Any(c => c.Id == concept));
}
