using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Text;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking;

/// <summary>
/// Finds the claims that a sentence states: candidates share a concept with it, and both sides of the relation must then fit in
/// their roles. A sentence that only shares words with a claim does not match it. Thread-safe.
/// </summary>
internal sealed class ClaimMatcher
{
    /// <summary>Least score of a match.</summary>
    public const double Enough = 0.6;

    /// <summary>Least score for a sentence that reads as opinion, advice or definition: only a plain statement is then checked.</summary>
    public const double EnoughAgainstTheFrame = 0.75;

    private readonly KnowledgeBase _records;
    private readonly ConceptFit _fit;
    private readonly Dictionary<string, ClaimProfile> _profiles;
    private readonly Dictionary<string, OutcomeKind> _outcomeOf;

    public ClaimMatcher(KnowledgeBase records, SentenceReader reader)
    {
        _records = records;
        _fit = new ConceptFit(records);
        _profiles = records.Claims.ToDictionary(c => c.Id, c => new ClaimProfile(c, records, reader), StringComparer.Ordinal);
        _outcomeOf = records.Claims.GroupBy(c => c.Object).ToDictionary(g => g.Key, g => g.GroupBy(c => c.OutcomeKind).OrderByDescending(k => k.Count()).ThenBy(k => k.Key).First().Key, StringComparer.Ordinal);
    }

    /// <summary>The profile of a claim.</summary>
    public ClaimProfile ProfileOf(string claimId) => _profiles[claimId];

    /// <summary>Every claim near enough to be compared, best first; those of <see cref="Enough"/> and more are matches.</summary>
    public List<Alignment> Align(SentenceReading reading)
    {
        var aligned = new List<Alignment>();
        if (reading.Mentions.Count == 0) return aligned;
        HashSet<string> terms = [.. Tokenizer.Terms(reading.Text)];
        foreach (string id in Candidates(reading))
        {
            ClaimProfile profile = _profiles[id];
            if (profile.Claim.Status == ClaimStatus.Attribution) continue;
            Alignment? best = null;
            foreach (Proposition proposition in reading.Propositions)
            {
                Better(ref best, Lay(reading, proposition, profile, turned: false, terms));
                if (proposition.IsSymmetric || profile.IsSymmetric) Better(ref best, Lay(reading, proposition, profile, turned: true, terms));
                Better(ref best, OtherOutcome(reading, proposition, profile, terms));
            }

            Better(ref best, ByWords(reading, profile, terms));
            if (best is not null) aligned.Add(best);
        }

        aligned.Sort((a, b) => b.Score.CompareTo(a.Score) is not 0 and var order ? order : string.CompareOrdinal(a.Profile.Claim.Id, b.Profile.Claim.Id));
        return aligned;

        static void Better(ref Alignment? best, Alignment? other)
        {
            if (other is not null && (best is null || other.Score > best.Score)) best = other;
        }
    }

    private IEnumerable<string> Candidates(SentenceReading reading) =>
        reading.Mentions.Concat(reading.Propositions.SelectMany(p => p.Agents.Concat(p.Affected)).Select(r => r.Mention)).SelectMany(m => m.Concepts).Select(c => c.Id).Distinct()
            .SelectMany(_fit.Around).Distinct()
            .SelectMany(id => _records.ClaimsOfConcept(id)).Select(c => c.Id).Distinct().Order(StringComparer.Ordinal);

    private Alignment? Lay(SentenceReading reading, Proposition proposition, ClaimProfile profile, bool turned, HashSet<string> terms)
    {
        // Who denies a cause has not denied that two things go together.
        if (proposition.IsDenied && profile.Claim.Relation == Relation.AssociatedWith && proposition.Sense == RelationSense.Cause && !proposition.IsSymmetric) return null;
        IReadOnlyList<Role> acting = turned ? proposition.Affected : proposition.Agents, moved = turned ? proposition.Agents : proposition.Affected;
        (double Fit, Role? Role, ClaimProfile.Side? Side) subject = Best(acting, profile.Subjects, null, _fit.OfSubject), target = (0, null, null);
        if (subject.Role is null || subject.Fit < 0.5) return turned ? null : BySubjectWords(reading, proposition, profile, terms);
        target = Best(moved, profile.Objects, subject.Role.Mention, _fit.Of);
        if (target.Role is null || target.Fit < 0.5) return turned ? null : ByObjectWords(reading, proposition, profile, subject.Role, terms);
        // "People with x and people with y differ": each disease of the list has its own match.
        bool isListed = proposition.IsSymmetric && target.Fit == 1 && target.Role.Mention.Concepts.Any(c => c.Kind == ConceptKind.DiseaseOrSymptom && c.Id == target.Side!.Concept.Id) && profile.IsSymmetric && reading.ForeignConditions.Count == 0;
        if ((!isListed && Clashes(reading, profile, target.Role.Mention, subject.Role.Mention)) || IsAboutAnother(moved, target, subject.Role, profile)) return null;
        int said = turned ? subject.Role.Sign : target.Role.Sign, flip = turned ? target.Role.Sign < 0 && !proposition.IsSymmetric ? -1 : 1 : subject.Role.Sign < 0 ? -1 : 1;
        int claimed = target.Side!.Sign * (subject.Side!.Sign < 0 ? -1 : 1);
        int agreement = said == 0 || claimed == 0 ? 0 : Math.Sign(said * flip * claimed);
        double score = (0.34 * subject.Fit) + (0.34 * target.Fit) + Direction(agreement, proposition, profile.Claim) + Population(reading, profile.Claim)
            + (0.09 * Overlap(terms, profile)) + Sense(proposition, profile.Claim, turned) - Missing(reading, profile, proposition, target.Side, subject.Role.Mention);
        return new Alignment(profile, proposition, Math.Clamp(score, 0, 1), agreement, proposition.IsDenied, false,
            $"subject “{subject.Role.Mention.Words}” is {subject.Side.Concept.Label}, object “{target.Role.Mention.Words}” is {target.Side.Concept.Label}");
    }

    // The claim's object is put in words that are no name of a concept, and the sentence uses the same words.
    private static Alignment? ByObjectWords(SentenceReading reading, Proposition proposition, ClaimProfile profile, Role subject, HashSet<string> terms)
    {
        if (profile.AffectedWords.Count < 2 || !profile.AffectedWords.IsSubsetOf(proposition.AffectedWords) || reading.ForeignConditions.Any(f => !profile.Stems.Contains(f))) return null;
        return Worded(reading, proposition, profile, subject, terms);
    }

    private Alignment? BySubjectWords(SentenceReading reading, Proposition proposition, ClaimProfile profile, HashSet<string> terms)
    {
        if (profile.ActingWords.Count < 2 || !profile.ActingWords.IsSubsetOf(proposition.ActingWords) || reading.ForeignConditions.Any(f => !profile.Stems.Contains(f))) return null;
        (double fit, Role? target, _) = Best(proposition.Affected, profile.Objects, null, _fit.Of);
        return target is null || fit < 0.8 ? null : Worded(reading, proposition, profile, target, terms);
    }

    private static Alignment Worded(SentenceReading reading, Proposition proposition, ClaimProfile profile, Role role, HashSet<string> terms) =>
        new(profile, proposition, 0.52 + (0.3 * Overlap(terms, profile)) + Population(reading, profile.Claim) + Sense(proposition, profile.Claim, false), 1, proposition.IsDenied, false,
            $"“{role.Mention.Words}” and the claim's own words for the other side");

    private static (double, Role?, ClaimProfile.Side?) Best(IReadOnlyList<Role> roles, List<ClaimProfile.Side> sides, ConceptMention? but, Func<string, string, double> near)
    {
        (double Fit, Role? Role, ClaimProfile.Side? Side) best = (0, null, null);
        foreach (Role role in roles)
        {
            if (role.Mention == but) continue;
            foreach (ClaimProfile.Side side in sides)
            {
                double fit = role.Mention.Concepts.Max(c => near(c.Id, side.Concept.Id)) * side.Weight * (role.IsHead ? 1 : 0.88);
                if (fit > best.Fit) best = (fit, role, side);
            }
        }

        return best;
    }

    // The claim's object stands only beside another thing of the base, which the sentence is really about.
    private bool IsAboutAnother(IReadOnlyList<Role> moved, (double Fit, Role? Role, ClaimProfile.Side? Side) target, Role subject, ClaimProfile profile) =>
        !target.Role!.IsHead && moved.Any(r => r.IsHead && r.Mention != subject.Mention && r.Mention != target.Role.Mention
            && !r.Mention.Concepts.Any(c => profile.Objects.Concat(profile.Subjects).Any(o => _fit.Of(c.Id, o.Concept.Id) > 0)));

    // Another disease than the claim's, known or not, is another statement.
    private bool Clashes(SentenceReading reading, ClaimProfile profile, ConceptMention target, ConceptMention subject)
    {
        if (reading.ForeignConditions.Any(f => !profile.Stems.Contains(f))) return true;
        Concept[] said = [.. Diseases(reading.Mentions.Where(m => m != target && m != subject).SelectMany(m => m.Concepts))];
        Concept[] claimed = [.. Diseases(profile.Named.Append(_records.FindConcept(profile.Claim.Object)!).Append(_records.FindConcept(profile.Claim.Subject)!))];
        if (said.Length == 0 || claimed.Length == 0) return false;
        return !said.Any(s => claimed.Any(c => _fit.Of(s.Id, c.Id) > 0) || s.Names.Any(n => Tokenizer.Terms(n) is { Count: > 0 } t && t.All(profile.Stems.Contains)));
    }

    private static IEnumerable<Concept> Diseases(IEnumerable<Concept> concepts) => concepts.Where(c => c.Kind is ConceptKind.DiseaseOrSymptom or ConceptKind.Organism).DistinctBy(c => c.Id);

    private static double Direction(int agreement, Proposition proposition, Claim claim) =>
        proposition.IsDenied ? (claim.Relation == Relation.DoesNotAffect ? 0.09 : 0.07) : agreement > 0 ? 0.09 : agreement == 0 ? 0.06 : claim.Relation == Relation.DoesNotAffect ? 0.03 : 0.04;

    private static double Sense(Proposition proposition, Claim claim, bool turned)
    {
        bool fits = claim.Relation switch
        {
            Relation.AssociatedWith => proposition.Sense == RelationSense.Association,
            Relation.MarkerOf => proposition.Sense == RelationSense.Marker,
            Relation.PrecedesOrPredicts => proposition.Sense is RelationSense.Precede or RelationSense.Prediction,
            Relation.NeededFor => proposition.Sense == RelationSense.Need,
            _ => proposition.Sense is RelationSense.Cause or RelationSense.Advice,
        };
        return fits ? 0.08 : turned || claim.Relation == Relation.AssociatedWith ? 0 : 0.02;
    }

    private static double Population(SentenceReading reading, Claim claim)
    {
        Stratum said = Strata.Of(reading.Population);
        if (Strata.Of(claim.Population) == said) return (claim.Population == Model.Population.Unstated) == (reading.Population == Model.Population.Unstated) ? 0.06 : 0.05;
        return claim.Population == Model.Population.Unstated ? 0.04 : 0;
    }

    private static double Overlap(HashSet<string> terms, ClaimProfile profile) =>
        profile.Stems.Count == 0 ? 0 : (double)profile.Stems.Count(terms.Contains) / profile.Stems.Count;

    // The claim's disease that the sentence does not name, and words that nobody knows, speak against a match.
    private double Missing(SentenceReading reading, ClaimProfile profile, Proposition proposition, ClaimProfile.Side target, ConceptMention subject)
    {
        Concept[] claimed = [.. Diseases(profile.Named).Where(c => c.Id != target.Concept.Id)];
        Concept[] said = [.. reading.Mentions.Where(m => m != subject).SelectMany(m => m.Concepts)];
        double missing = claimed.Length > 0 && !claimed.Any(c => said.Any(s => _fit.Of(s.Id, c.Id) > 0)) ? 0.08 : 0;
        int foreign = proposition.Foreign.Count(f => !profile.Stems.Contains(f));
        return missing + Math.Min(3, foreign) * (target.Weight < 1 ? 0.05 : 0.025);
    }

    // The claim's subject and disease with another outcome of the base: said of structure where the claim is about symptoms.
    private Alignment? OtherOutcome(SentenceReading reading, Proposition proposition, ClaimProfile profile, HashSet<string> terms)
    {
        if (profile.Claim.OutcomeKind is not (OutcomeKind.Symptom or OutcomeKind.Biomarker)) return null;
        (double fit, Role? subject, _) = Best(proposition.Agents, profile.Subjects, null, _fit.OfSubject);
        if (subject is null || fit < 0.8) return null;
        Role? target = proposition.Affected.FirstOrDefault(a => a.Mention != subject.Mention && a.Mention.Concepts.Any(c => OutcomeOf(c) == OutcomeKind.Structure));
        if (target is null || proposition.IsDenied || reading.ForeignConditions.Any(f => !profile.Stems.Contains(f))) return null;
        Concept[] claimed = [.. Diseases(profile.Named.Append(_records.FindConcept(profile.Claim.Object)!))];
        bool sameDisease = reading.Mentions.Where(m => m != target.Mention && m != subject.Mention).SelectMany(m => m.Concepts).Any(s => claimed.Any(c => _fit.Of(s.Id, c.Id) > 0));
        if (!sameDisease || Strata.Of(profile.Claim.Population) != Strata.Of(reading.Population)) return null;
        double score = 0.54 + (0.1 * fit) + (0.07 * Overlap(terms, profile));
        return new Alignment(profile, proposition, score, 1, false, true, $"subject “{subject.Mention.Words}” and the disease are the claim's, “{target.Mention.Words}” is another outcome");
    }

    private OutcomeKind? OutcomeOf(Concept concept) => _outcomeOf.TryGetValue(concept.Id, out OutcomeKind kind) ? kind : null;

    // For claims that are worded in a way of their own: both recorded sides named, and most of the claim's words there.
    private Alignment? ByWords(SentenceReading reading, ClaimProfile profile, HashSet<string> terms)
    {
        ConceptMention? subject = Named(reading, profile.Claim.Subject, null), target = Named(reading, profile.Claim.Object, subject);
        if (subject is null || target is null || Clashes(reading, profile, target, subject)) return null;
        if (reading.Propositions.Any(p => !p.IsSymmetric && p.Agents.Any(a => a.Mention == target) && p.Affected.Any(a => a.Mention == subject))) return null;
        double overlap = Overlap(terms, profile);
        if (overlap < (reading.Propositions.Count == 0 ? 0.45 : 0.6)) return null;
        bool isDenied = Lexicon.Negations.In(reading.Words).Count(n => n.Meaning == "denies") % 2 == 1 && profile.Claim.Relation != Relation.DoesNotAffect;
        return new Alignment(profile, null, 0.5 + (0.3 * overlap), isDenied ? 0 : 1, isDenied, false, $"“{subject.Words}” and “{target.Words}” with {overlap:P0} of the claim's words");
    }

    private static ConceptMention? Named(SentenceReading reading, string concept, ConceptMention? but) =>
        reading.Mentions.FirstOrDefault(m => m != but && m.Concepts.Any(c => c.Id == concept));
}
