using Evidence.Core.Model;
using Evidence.Core.Text;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching.Weighing;

/// <summary>What a sentence and a claim have in common and what not, as numbers from 0 to about 1; none of them knows where the sentence sends a thing. Thread-safe.</summary>
internal sealed class MatchFeatures
{
    // One side must fit so well, the other at least so.
    private const double Named = 0.7, LeastSide = 0.3;

    private const int FarApart = 8;
    private const double Broad = 0.8, TakenOver = 0.93, ByWords = 0.9, SameSense = 0.05;

    private static readonly HashSet<string> Links = new(StringComparer.Ordinal)
    {
        "when", "whenever", "if", "once", "after", "with", "without", "under", "on", "however", "whether", "because", "among", "by", "following", "during", "even", "where", "thanks", "who", "add", "give", "feed", "take", "put", "treat",
    };

    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal) { "back", "up", "down", "off", "out", "away", "over" };

    private readonly ConceptFit _fit;
    private readonly OtherDiseases _diseases;
    private readonly TermWeights _weights;
    private readonly Dictionary<string, WeightedTerms[]> _names, _wordings;
    private readonly Dictionary<string, WeightedTerms> _texts;
    private readonly Dictionary<string, HashSet<string>> _own;
    private readonly HashSet<string> _betweenOpposites;

    public MatchFeatures(KnowledgeBase records, ConceptFit fit, OtherDiseases diseases)
    {
        (_fit, _diseases, _weights) = (fit, diseases, new TermWeights(records));
        _names = records.Concepts.ToDictionary(c => c.Id, c => Terms(c.Names, isName: true), StringComparer.Ordinal);
        _wordings = records.Claims.ToDictionary(c => c.Id, c => Terms(c.AlsoSaid.Concat(c.ContrarySaid).Append(c.Text)), StringComparer.Ordinal);
        _texts = records.Claims.ToDictionary(c => c.Id, c => new WeightedTerms(Tokenizer.Terms(c.Text).Distinct(), _weights), StringComparer.Ordinal);
        _own = records.Claims.ToDictionary(c => c.Id, c => _names[c.Subject].Concat(_names[c.Object]).Concat(_wordings[c.Id]).SelectMany(t => t.Terms.ToArray()).Select(t => t.Term).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _betweenOpposites = records.Claims.Where(c => AreOpposite(records.FindConcept(c.Subject)!, records.FindConcept(c.Object)!)).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The features in their order, as the table of weights names them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "start", "subject-named", "object-named", "subject-share", "object-share", "lesser-side", "wording-said", "text-said", "sentence-explained", "explained-before-relation", "explained-behind-relation",
        "population", "unknown-words", "other-things", "same-sense", "groups-compared-and-association", "groups-compared-and-no-association", "association-unsaid",
        "subject-acted-on", "both-acted-on", "other-disease", "another-acts", "unknown-acts",
    ];

    /// <summary>The terms of a sentence, made once for all claims.</summary>
    public SentenceTerms TermsOf(SentenceReading reading) => new(reading, _weights);

    /// <summary>What a sentence and a claim share.</summary>
    public SharedFeatures Of(SentenceReading reading, ClaimProfile profile, SentenceTerms terms)
    {
        if (terms.Known.TryGetValue(profile, out SharedFeatures? known)) return known;
        WeighedSides? sides = Sides(reading, profile, terms);
        double said = terms.ShareOf(_texts[profile.Claim.Id]);
        return terms.Known[profile] = new SharedFeatures(sides, sides is null ? [] : Values(reading, profile, terms, sides, said), said);
    }

    // Null where the sentence names neither side, comes nowhere near one of them, or says outright that the other one acts, or something else on both.
    private WeighedSides? Sides(SentenceReading reading, ClaimProfile profile, SentenceTerms terms)
    {
        if (_betweenOpposites.Contains(profile.Claim.Id) || OtherDiseases.AreForeign(reading, profile)) return null; // what names the one of two opposites names the other
        Found subject = Best(reading, profile.Subjects, null, _fit.OfSubject), target = Best(reading, profile.Objects, subject.Mention, _fit.Of);
        if (Math.Max(subject.Fit, target.Fit) < Named) return null;
        (Found acting, double subjectShare) = Nearest(reading, subject, profile.Subjects, terms, target.Mention);
        (Found moved, double objectShare) = Nearest(reading, target, profile.Objects, terms, acting.Mention ?? subject.Mention);
        if (acting is not { Mention: { } acts, Side: { } from } || moved is not { Mention: { } goes, Side: { } to } || Math.Min(acting.Fit, moved.Fit) < LeastSide) return null;
        if (moved != target && acts.First > goes.First && acts.First < goes.End) return null; // what acts stands amid the words of the other side
        if (((!profile.IsSymmetric && WordFit.ActsTheOtherWay(reading, acts, goes)) || WordFit.AreBothActedOn(reading, acts, goes)) && !IsLinked(reading, acts, goes)) return null; // "y raises x" is another statement
        if (acting != subject && !profile.IsSymmetric && reading.Propositions.Any(p => !p.IsSymmetric && p.Agents.Any(a => a.IsHead && Interventions.IsAnother(a.Mention, profile, _fit)))) return null;
        return new WeighedSides(acts, goes, subject.Fit, target.Fit, subjectShare, objectShare, from.Sign, to.Sign);
    }

    private double[] Values(SentenceReading reading, ClaimProfile profile, SentenceTerms terms, WeighedSides sides, double said)
    {
        int relation = reading.Propositions.Count == 0 ? reading.Words.Count : reading.Propositions.Min(p => p.Start);
        (double explained, double before, double behind) = terms.ShareIn(_own[profile.Claim.Id], relation);
        bool isAssociation = profile.Claim.Relation == Relation.AssociatedWith, areCompared = reading.ComparesGroups;
        bool isSameSense = reading.Propositions.Any(p => MatchScore.Sense(p, profile.Claim, false) > SameSense);
        return
        [
            1, sides.SubjectFit, sides.ObjectFit, sides.SubjectShare, sides.ObjectShare, Math.Min(Math.Max(sides.SubjectFit, ByWords * sides.SubjectShare), Math.Max(sides.ObjectFit, ByWords * sides.ObjectShare)),
            _wordings[profile.Claim.Id].Select(w => terms.ShareOf(w)).DefaultIfEmpty().Max(), said, explained, before, behind,
            MatchScore.Population(reading, profile.Claim) * 10, Math.Min(4, reading.Foreign.Count(f => !profile.Stems.Contains(f))) / 4.0, Math.Min(3, MatchScore.Others(reading, profile, _fit)) / 3.0,
            One(isSameSense), One(areCompared && isAssociation), One(areCompared && !isAssociation), One(isAssociation && !areCompared && !isSameSense),
            One(WordFit.IsOnlyActedOn(reading, sides.Subject)), One(WordFit.AreBothActedOn(reading, sides.Subject, sides.Object)), One(_diseases.Clash(reading, profile, sides.Object, sides.Subject)),
            One(AnotherActs(reading, profile, sides.Subject, sides.Object)), One(!profile.IsSymmetric && ActsUnknown(reading, sides.Subject, before, relation)),
        ];
    }

    // Something else acts on what should act, and no word between the two may have led the reading astray.
    private static bool AnotherActs(SentenceReading reading, ClaimProfile profile, ConceptMention acts, ConceptMention goes) =>
        WordFit.IsOnlyActedOn(reading, acts) && !IsLinked(reading, acts, goes);

    // What stands before the relation is nothing of the claim, and what should act stands behind it.
    private static bool ActsUnknown(SentenceReading reading, ConceptMention acts, double explainedBefore, int relation) =>
        reading.Propositions.Count > 0 && acts.First > relation && !Links.Contains(reading.Words[0].Lower) && explainedBefore == 0;

    // The words of no name: far apart, and parts of the sentence between them.
    private static bool IsScattered(SentenceReading reading, int first, int end) => end - first > FarApart && reading.Words.Take(end).Skip(first).Any(w => w.Lower is "and" or "or" or "," or ";" or "but");

    // "Feel" alone names no feeling.
    private static bool IsEveryday(SentenceReading reading, int first, int end) => reading.Words.Take(end).Skip(first).All(w => Lexicon.Everyday.Contains(w.Stem));

    private static double One(bool holds) => holds ? 1 : 0;

    // "Brings it back" names no back.
    private WeightedTerms[] Terms(IEnumerable<string> texts, bool isName = false) =>
        [.. texts.Select(t => Tokenizer.Terms(t).Where(w => !isName || !NoNames.Contains(w)).ToHashSet(StringComparer.Ordinal)).Where(t => t.Count > 0).Select(t => new WeightedTerms(t, _weights))];

    private static bool AreOpposite(Concept a, Concept b) => a.Opposite.Contains(b.Id) || b.Opposite.Contains(a.Id);

    // A word between two things, or at the head of the sentence, that may turn round what seems to act.
    private static bool IsLinked(SentenceReading reading, ConceptMention a, ConceptMention b)
    {
        (ConceptMention first, ConceptMention second) = a.First <= b.First ? (a, b) : (b, a);
        return Links.Contains(reading.Words[0].Lower) || Enumerable.Range(first.End, Math.Max(0, second.First - first.End)).Any(i => Links.Contains(reading.Words[i].Lower));
    }

    // The mention, or the words that come nearer to a name.
    private (Found Found, double Share) Nearest(SentenceReading reading, Found named, List<ClaimProfile.Side> sides, SentenceTerms terms, ConceptMention? but)
    {
        (double share, ClaimProfile.Side side, WeightedTerms? nearest) = (0, sides[0], null);
        foreach (ClaimProfile.Side candidate in sides)
            if (!candidate.IsSetting && terms.MostOf(candidate.Concept.Id, _names[candidate.Concept.Id], but) is var (most, name) && most * candidate.Weight is var now && now > share) (share, side, nearest) = (now, candidate, name);
        if (named.Fit >= ByWords * share) return (named, share);
        ConceptMention? words = nearest is null || terms.StretchOf(nearest, but) is not { } at || IsScattered(reading, at.First, at.End) || IsEveryday(reading, at.First, at.End) ? null : new ConceptMention([side.Concept], at.First, at.End - at.First, reading.Text[reading.Words[at.First].Start..reading.Words[at.End - 1].End], true);
        return (words is null ? named : new Found(ByWords * share, words, side), share);
    }

    private static Found Best(SentenceReading reading, List<ClaimProfile.Side> sides, ConceptMention? but, Func<string, string, double> near)
    {
        var best = new Found(0, null, null);
        foreach (ConceptMention mention in reading.Mentions.Concat(but is { Count: 0 } ? [] : reading.Former))
        {
            if (mention == but || (but is { Count: > 0 } && mention.Count > 0 && mention.First < but.End && but.First < mention.End)) continue;
            foreach (ClaimProfile.Side side in sides)
            {
                if (side.IsSetting) continue;
                double fit = ConceptFit.Near(mention, side.Concept.Id, near) * side.Weight * (mention.IsBroad ? Broad : 1) * (mention.Count == 0 ? TakenOver : 1);
                if (fit > best.Fit) best = new Found(fit, mention, side);
            }
        }

        return best;
    }

    private sealed record Found(double Fit, ConceptMention? Mention, ClaimProfile.Side? Side);
}
