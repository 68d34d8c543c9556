using Evidence.Core.Checking.Matching.Weighing;
using Evidence.Core.Model;
using Evidence.Core.Text;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching;

/// <summary>
/// Finds the claims that a sentence states: candidates share a concept with it, and both sides of the relation must then fit in
/// their roles. A sentence that only shares words with a claim does not match it. Thread-safe.
/// </summary>
internal sealed class ClaimMatcher
{
    /// <summary>Least score of a match.</summary>
    public const double Enough = 0.6;

    /// <summary>Least score for a sentence that reads as opinion or advice: of the judged sentences that are one, none comes near a claim at all.</summary>
    public const double EnoughAgainstTheFrame = 0.66;

    /// <summary>Least score for a sentence that announces or explains a word: it names its subjects and says little of them.</summary>
    public const double EnoughBesideTheThing = 0.86;

    private const double Near = 0.05, Worded = 0.88, Before = 0.001;

    private readonly KnowledgeBase _records;
    private readonly ConceptFit _fit;
    private readonly RelationFit _relations;
    private readonly WordFit _words;
    private readonly MatchFeatures _features;
    private readonly WeighedFit _weighed;
    private readonly ClaimRanking _ranking;
    private readonly Dictionary<string, ClaimProfile> _profiles;

    public ClaimMatcher(KnowledgeBase records, SentenceReader reader)
    {
        _records = records;
        _fit = new ConceptFit(records);
        var diseases = new OtherDiseases(records, _fit);
        _relations = new RelationFit(records, _fit, diseases);
        _words = new WordFit(_fit, diseases, new GappedNames(records));
        _features = new MatchFeatures(records, _fit, diseases);
        _weighed = new WeighedFit(_features);
        _ranking = new ClaimRanking(new RankFeatures(_features));
        _profiles = records.Claims.ToDictionary(c => c.Id, c => new ClaimProfile(c, records, reader), StringComparer.Ordinal);
    }

    /// <summary>Every claim near enough to be compared, best first; those of <see cref="Enough"/> and more are matches. Where no reading gives one, claims are weighed; of those that come near, the likeliest stands first.</summary>
    public List<Alignment> Align(SentenceReading reading)
    {
        List<Alignment> aligned = Read(reading);
        if (reading is { Uncheckable: null, Mentions.Count: > 0 }) Weigh(reading, aligned);
        for (int i = 0; i < aligned.Count; i++)
            if (aligned[i].Score >= Enough) aligned[i] = WeighedPolarity.Judge(reading, aligned[i]);
        aligned.Sort((a, b) => b.Score.CompareTo(a.Score) is not 0 and var order ? order : string.CompareOrdinal(a.Profile.Claim.Id, b.Profile.Claim.Id));
        return aligned;
    }

    /// <summary>The claims of which one may be what a sentence states first of all, by reading or by weighing; empty where none is a match.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="aligned">The claims beside it by what was read.</param>
    public List<Alignment> Candidates(SentenceReading reading, SentenceTerms terms, IReadOnlyList<Alignment> aligned)
    {
        HashSet<ClaimProfile> near = [.. aligned.Where(a => a.Score >= ClaimRanking.LeastScore).Select(a => a.Profile)];
        bool isRead = aligned.Any(a => a.Score >= Enough);
        double most = isRead ? aligned.Max(a => a.Score) - Before : double.MaxValue; // what is only weighed does not lie before what was read
        List<Alignment> all = [.. Profiles(reading).Where(p => !isRead || !near.Contains(p)).Select(p => _weighed.Lay(reading, terms, p)).OfType<Alignment>().Select(a => Comparing.Judge(reading, a with { Score = Math.Min(a.Score, most) }))];
        all.AddRange(aligned.Where(a => near.Contains(a.Profile) && !all.Any(w => w.Profile == a.Profile)));
        return all.Any(a => a.Score >= Enough) ? all : [];
    }

    // Where reading gives no match, what weighing gives; and the likeliest of all before the others.
    private void Weigh(SentenceReading reading, List<Alignment> aligned)
    {
        SentenceTerms terms = _features.TermsOf(reading);
        List<Alignment> candidates = Candidates(reading, terms, aligned);
        if (candidates.Count == 0) return;
        bool isRead = aligned.Any(a => a.Score >= Enough);
        double best = candidates.Max(c => c.Score);
        Alignment first = _ranking.First(reading, terms, candidates);
        if (!isRead) Replace(candidates.Where(c => c.Way == MatchWay.Weighed));
        if (first.Score < best) Replace([first with { Score = best + Before, Why = first.Why + "; of the claims near this sentence it is the likeliest" }]);

        void Replace(IEnumerable<Alignment> by)
        {
            foreach (Alignment alignment in by)
            {
                aligned.RemoveAll(a => a.Profile == alignment.Profile);
                aligned.Add(alignment);
            }
        }
    }

    /// <summary>The claims near enough to be compared by what was read of the sentence, in no order.</summary>
    public List<Alignment> Read(SentenceReading reading)
    {
        var aligned = new List<Alignment>();
        if (reading.Mentions.Count == 0) return aligned; // of what only the sentence before names, nothing is said here
        HashSet<string> terms = [.. Tokenizer.Terms(reading.Text)];
        foreach (ClaimProfile profile in Profiles(reading))
            if (Best(reading, profile, terms) is { } best) aligned.Add(best);

        return aligned;
    }

    private Alignment? Best(SentenceReading reading, ClaimProfile profile, HashSet<string> terms)
    {
        Alignment? best = null;
        foreach (Proposition proposition in reading.Propositions)
        {
            Better(_relations.Lay(reading, proposition, profile, turned: false, terms));
            if (proposition.IsSymmetric || profile.IsSymmetric) Better(_relations.Lay(reading, proposition, profile, turned: true, terms));
            Better(_relations.OtherOutcome(reading, proposition, profile, terms));
        }

        Better(_words.ByWords(reading, profile, terms));
        if (best is null || best.Score < Enough) Better(WordFit.ByPredicate(reading, profile, terms));
        if (best?.Proposition is null || best.Score < Enough) Better(_words.ByNames(reading, profile, terms));
        Alignment? worded = profile.Wordings.Select(w => w.Lay(reading, profile, _fit)).OfType<Alignment>().MaxBy(a => a.Score);
        (best, worded) = (best is null ? null : Comparing.Judge(reading, best), worded is null ? null : Comparing.Judge(reading, worded));
        if (best is { Proposition: not null, Agreement: not 0 } && worded is not null && profile is { HasDirection: true, IsComparison: false } && best.IsDenied == worded.IsDenied && best.Agreement != worded.Agreement) worded = null; // a direction that was read knows more
        return best is not null && worded is { Score: >= Worded } && best.Score >= worded.Score ? worded with { Score = best.Score } : Higher(best, worded); // its curator knows better what such a claim says

        void Better(Alignment? other)
        {
            if (other is not null && !IsOneThing(other) && (best is null || (IsSameSaidOtherwise(other, best) ? other.IsDenied : other.Score > best.Score))) best = other;
        }
    }

    // What names one of two opposites does not act on itself.
    private static bool IsOneThing(Alignment alignment) => alignment is { Subject: { Count: > 0 } subject, Object: { Count: > 0 } target } && subject.First == target.First;

    private static Alignment? Higher(Alignment? a, Alignment? b) => a is null || (b is not null && b.Score > a.Score) ? b : a;

    // "They have an x that is no other than y": of two readings of the same two things, the one that denies knows more.
    private static bool IsSameSaidOtherwise(Alignment a, Alignment b) =>
        a.IsDenied != b.IsDenied && a.Proposition is not null && b.Proposition is not null && a.Agreement == 0 && b.Agreement == 0 && a.Subject == b.Subject && a.Object == b.Object && Math.Abs(a.Score - b.Score) < Near;

    private IEnumerable<ClaimProfile> Profiles(SentenceReading reading) =>
        reading.Mentions.Concat(reading.Former).Concat(reading.Propositions.SelectMany(p => p.Agents.Concat(p.Affected)).Select(r => r.Mention)).SelectMany(m => m.Concepts).Select(c => c.Id).Distinct()
            .SelectMany(_fit.Around).Distinct()
            .SelectMany(id => _records.ClaimsOfConcept(id)).Where(c => c.Status != ClaimStatus.Attribution).Select(c => c.Id).Distinct().Order(StringComparer.Ordinal).Select(id => _profiles[id]);
}
