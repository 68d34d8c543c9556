using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching;

/// <summary>Lays a relation that a sentence states beside a claim: both sides must fit in their roles. Thread-safe.</summary>
internal sealed class RelationFit(KnowledgeBase records, ConceptFit fit, OtherDiseases diseases)
{
    // What stands beside the thing itself, is named by more than it is, or only in the sentence before, fits less well.
    private const double Beside = 0.88, Broad = 0.85, TakenOver = 0.93;

    private const double LeastSide = 0.5, Turned = 0.06, Unnamed = 0.08;

    private readonly Dictionary<string, OutcomeKind> _outcomeOf = records.Claims.GroupBy(c => c.Object)
        .ToDictionary(g => g.Key, g => g.GroupBy(c => c.OutcomeKind).OrderByDescending(k => k.Count()).ThenBy(k => k.Key).First().Key, StringComparer.Ordinal);

    /// <summary>The claim beside one relation of the sentence, or null where it does not fit.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="proposition">The relation.</param>
    /// <param name="profile">The claim.</param>
    /// <param name="turned">True to exchange the sides of the relation.</param>
    /// <param name="terms">Terms of the sentence.</param>
    public Alignment? Lay(SentenceReading reading, Proposition proposition, ClaimProfile profile, bool turned, HashSet<string> terms)
    {
        // Who denies a cause has not denied that two things go together.
        if (proposition.IsDenied && profile.Claim.Relation == Relation.AssociatedWith && proposition.Sense == RelationSense.Cause && !proposition.IsSymmetric && proposition.Affected.Any(a => a.Sign != 0)) return null;
        IReadOnlyList<Role> acting = turned ? proposition.Affected : proposition.Agents, moved = turned ? proposition.Agents : proposition.Affected;
        (double Fit, Role? Role, ClaimProfile.Side? Side) subject = Best(reading, acting, profile.Subjects, null, fit.OfSubject, isActing: true);
        if (subject.Role is null || subject.Fit < LeastSide) return turned ? null : BySubjectWords(reading, proposition, profile, terms);
        if (!subject.Role.IsHead && acting.Any(r => r.IsHead && r.Mention != subject.Role.Mention && Interventions.IsAnother(r.Mention, profile, fit))) return turned ? null : BySubjectWords(reading, proposition, profile, terms);
        (double Fit, Role? Role, ClaimProfile.Side? Side) target = Best(reading, moved, profile.Objects, subject.Role.Mention, fit.Of);
        if (target.Role is null || target.Fit < LeastSide) return turned ? null : ByObjectWords(reading, proposition, profile, subject.Role, terms);
        // "People with x and people with y differ": each disease of the list has its own match.
        bool isListed = proposition.IsSymmetric && target.Fit == 1 && target.Role.Mention.Concepts.Any(c => c.Kind == ConceptKind.DiseaseOrSymptom && c.Id == target.Side!.Concept.Id) && profile.IsSymmetric && reading.ForeignConditions.Count == 0;
        if ((!isListed && diseases.Clash(reading, profile, target.Role.Mention, subject.Role.Mention, proposition)) || IsAboutAnother(moved, target.Role, subject.Role, profile)) return null;
        int said = turned ? subject.Role.Sign : target.Role.Sign, flip = turned ? target.Role.Sign < 0 ? -1 : 1 : subject.Role.Sign < 0 ? -1 : 1;
        int claimed = target.Side!.Sign * (subject.Side!.Sign < 0 ? -1 : 1);
        int agreement = said == 0 || claimed == 0 ? 0 : Math.Sign(said * flip * claimed);
        double score = (MatchScore.Side * subject.Fit) + (MatchScore.Side * target.Fit) + MatchScore.Direction(agreement, proposition, profile.Claim) + MatchScore.Population(reading, profile.Claim)
            + (MatchScore.Words * MatchScore.Overlap(terms, profile)) + MatchScore.Sense(proposition, profile.Claim, turned) + MatchScore.Outcome(target.Side, profile.Claim)
            + MatchScore.Concepts(reading, profile, fit) - Missing(reading, profile, proposition, target.Side, subject.Role.Mention) - (turned && !profile.IsSymmetric ? Turned : 0);
        return new Alignment
        {
            Profile = profile,
            Proposition = proposition,
            Subject = subject.Role.Mention,
            Object = target.Role.Mention,
            Score = Math.Max(score, 0),
            Agreement = agreement,
            IsDenied = proposition.IsDenied,
            Way = MatchWay.Relation,
            Why = $"subject “{subject.Role.Mention.Words}” is {subject.Side.Concept.Label}, object “{target.Role.Mention.Words}” is {target.Side.Concept.Label}",
        };
    }

    /// <summary>The claim's subject and disease with another outcome of the base, or null: said of structure where the claim is about symptoms.</summary>
    public Alignment? OtherOutcome(SentenceReading reading, Proposition proposition, ClaimProfile profile, HashSet<string> terms)
    {
        if (profile.Claim.OutcomeKind is not (OutcomeKind.Symptom or OutcomeKind.Biomarker)) return null;
        (double subjectFit, Role? subject, _) = Best(reading, proposition.Agents, profile.Subjects, null, fit.OfSubject, isActing: true);
        if (subject is null || subjectFit < 0.8) return null;
        Role? target = proposition.Affected.FirstOrDefault(a => a.Mention != subject.Mention && a.Mention.Concepts.Any(c => _outcomeOf.TryGetValue(c.Id, out OutcomeKind kind) && kind == OutcomeKind.Structure));
        if (target is null || proposition.IsDenied || OtherDiseases.AreForeign(reading, profile)) return null;
        Concept[] claimed = [.. OtherDiseases.Of(profile.Named.Append(records.FindConcept(profile.Claim.Object)!))];
        bool sameDisease = reading.Mentions.Where(m => m != target.Mention && m != subject.Mention).SelectMany(m => m.Concepts).Any(s => claimed.Any(c => fit.Of(s.Id, c.Id) > 0));
        if (!sameDisease || Strata.Of(profile.Claim.Population) != Strata.Of(reading.Population)) return null;
        return new Alignment
        {
            Profile = profile,
            Proposition = proposition,
            Subject = subject.Mention,
            Object = target.Mention,
            Score = 0.54 + (0.1 * subjectFit) + (0.07 * MatchScore.Overlap(terms, profile)),
            Agreement = 1,
            IsDenied = false,
            IsOtherOutcome = true,
            Way = MatchWay.Relation,
            Why = $"subject “{subject.Mention.Words}” and the disease are the claim's, “{target.Mention.Words}” is another outcome",
        };
    }

    // The claim's object is put in words that are no name of a concept, and the sentence uses the same words.
    private static Alignment? ByObjectWords(SentenceReading reading, Proposition proposition, ClaimProfile profile, Role subject, HashSet<string> terms) =>
        profile.AffectedWords.Count < 2 || !profile.AffectedWords.IsSubsetOf(proposition.AffectedWords) || OtherDiseases.AreForeign(reading, profile) ? null : Worded(reading, proposition, profile, subject, terms);

    private Alignment? BySubjectWords(SentenceReading reading, Proposition proposition, ClaimProfile profile, HashSet<string> terms)
    {
        if (profile.ActingWords.Count < 2 || !profile.ActingWords.IsSubsetOf(proposition.ActingWords) || OtherDiseases.AreForeign(reading, profile)) return null;
        (double targetFit, Role? target, ClaimProfile.Side? side) = Best(reading, proposition.Affected, profile.Objects, null, fit.Of);
        return target is null || targetFit < 0.8 ? null : Worded(reading, proposition, profile, target, terms) with { Agreement = target.Sign == 0 || side!.Sign == 0 ? 1 : target.Sign * side.Sign };
    }

    private static Alignment Worded(SentenceReading reading, Proposition proposition, ClaimProfile profile, Role role, HashSet<string> terms) => new()
    {
        Profile = profile,
        Proposition = proposition,
        Subject = role.Mention,
        Agreement = 1,
        IsDenied = proposition.IsDenied,
        Score = 0.52 + (0.3 * MatchScore.Overlap(terms, profile)) + MatchScore.Population(reading, profile.Claim) + MatchScore.Sense(proposition, profile.Claim, false),
        Way = MatchWay.Relation,
        Why = $"“{role.Mention.Words}” and the claim's own words for the other side",
    };

    private static (double, Role?, ClaimProfile.Side?) Best(SentenceReading reading, IReadOnlyList<Role> roles, List<ClaimProfile.Side> sides, ConceptMention? but, Func<string, string, double> near, bool isActing = false)
    {
        (double Fit, Role? Role, ClaimProfile.Side? Side) best = (0, null, null);
        foreach (Role role in roles)
        {
            if (role.Mention == but) continue;
            foreach (ClaimProfile.Side side in sides)
            {
                if (!role.IsHead && side.Concept.Kind == ConceptKind.Anatomical && isActing) continue; // "a microbe from the gut"
                double sideFit = ConceptFit.Near(role.Mention, side.Concept.Id, near) * side.Weight * (role.IsHead ? 1 : Beside) * (role.Mention.IsBroad ? Broad : 1) * (reading.Mentions.Any(m => m.First == role.Mention.First && m.Words == role.Mention.Words) ? 1 : TakenOver);
                if (sideFit > best.Fit) best = (sideFit, role, side);
            }
        }

        return best;
    }

    // The claim's object stands only beside another thing of the base, which the sentence is really about.
    private bool IsAboutAnother(IReadOnlyList<Role> moved, Role target, Role subject, ClaimProfile profile) =>
        !target.IsHead && moved.Any(r => r.IsHead && r.Mention != subject.Mention && r.Mention != target.Mention
            && r.Mention.Concepts[0].Kind != ConceptKind.Anatomical
            && !r.Mention.Concepts.Any(c => profile.Objects.Concat(profile.Subjects).Any(o => fit.Of(c.Id, o.Concept.Id) > 0)));

    // The claim's disease that the sentence does not name, and words that nobody knows, speak against a match.
    private double Missing(SentenceReading reading, ClaimProfile profile, Proposition proposition, ClaimProfile.Side target, ConceptMention subject)
    {
        Concept[] claimed = [.. OtherDiseases.Of(profile.Named).Where(c => c.Id != target.Concept.Id && fit.Of(profile.Claim.Object, c.Id) == 0 && fit.Of(c.Id, profile.Claim.Object) == 0)];
        Concept[] said = [.. reading.Mentions.Where(m => m != subject).SelectMany(m => m.Concepts)];
        double missing = claimed.Length > 0 && !claimed.Any(c => said.Any(s => fit.Of(s.Id, c.Id) > 0)) ? Unnamed : 0;
        int foreign = proposition.Foreign.Count(f => !profile.Stems.Contains(f));
        return missing + (Math.Min(3, foreign) * (target.Weight < 1 ? 0.05 : 0.025));
    }
}
