using System.Globalization;
using Evidence.Core.Model;
using Evidence.Core.Text.Reading;
using Effect = Evidence.Core.Text.Reading.Effect;

namespace Evidence.Core.Checking.Matching;

/// <summary>
/// Another wording of a claim that its curator wrote down, or one of its contrary: the things it names and its other content
/// words. For claims that no relation between two things says well ("takes hours to work", "is as good as"). Thread-safe.
/// </summary>
internal sealed class ClaimWording
{
    // Share of the wording that a sentence must have, and of its plain words alone.
    private const double Enough = 0.6, EnoughWords = 0.5;
    private const double NearlyAll = 0.8;
    private const int LeastWords = 2;

    private readonly IReadOnlyList<ConceptMention> _mentions;
    private readonly IReadOnlySet<string> _words;
    private readonly Dictionary<string, Effect> _directions;
    private readonly bool _isDenied;
    private readonly bool _isContrary;
    private IReadOnlyList<string> _telling = [];

    private ClaimWording(string text, bool isContrary, SentenceReader reader)
    {
        SentenceReading reading = reader.Read(text, null, new HashSet<string>());
        _mentions = reading.Mentions;
        _directions = DirectionsIn(reading.Words);
        _words = reading.PlainWords;
        (_isDenied, _isContrary) = (reading.IsDenied, isContrary);
    }

    /// <summary>The other wordings of a claim and of its contrary.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="reader">The reader of the base.</param>
    public static IReadOnlyList<ClaimWording> Of(Claim claim, SentenceReader reader)
    {
        ClaimWording[] all = [.. claim.AlsoSaid.Select(w => new ClaimWording(w, false, reader)), .. claim.ContrarySaid.Select(w => new ClaimWording(w, true, reader))];
        // Words that the contrary is put in too do not tell which of the two is said.
        foreach (ClaimWording wording in all) wording._telling = [.. wording._words.Where(w => !all.Any(o => o._isContrary != wording._isContrary && o._words.Contains(w)))];
        return all;
    }

    /// <summary>The claim beside a sentence that says about the same as this wording; else null.</summary>
    public Alignment? Lay(SentenceReading reading, ClaimProfile profile, ConceptFit fit)
    {
        if (OtherDiseases.AreForeign(reading, profile) || _words.Count == 0) return null;
        IReadOnlySet<string> said = reading.PlainWords;
        int shared = 0;
        foreach (string word in _words)
            if (said.Contains(word)) shared++;
        if ((double)shared / _words.Count < EnoughWords || shared < Math.Min(LeastWords, _words.Count) || (_telling.Count > 0 && !_telling.Any(said.Contains))) return null;
        ConceptMention[] named = [.. _mentions.Select(m => reading.Mentions.FirstOrDefault(s => Fits(s, m))).OfType<ConceptMention>()];
        if (_mentions.Any(m => !named.Any(n => Fits(n, m)) && m.Concepts.Any(c => c.Kind == ConceptKind.DiseaseOrSymptom || c.Id == profile.Claim.Subject || c.Id == profile.Claim.Object))) return null; // what it is about may not be another thing
        if (named.Length == 0 || !named.Any(m => m.Concepts.Any(c => fit.Of(c.Id, profile.Claim.Subject) > 0 || fit.Of(c.Id, profile.Claim.Object) > 0))) return null;
        double overlap = (double)(named.Length + shared) / (_mentions.Count + _words.Count);
        if (overlap < Enough) return null;
        if (MovesOtherwise(reading.Words, _directions)) return null;
        bool agrees = (reading.IsDenied == _isDenied || (_isDenied && _telling.Count > 0 && overlap >= NearlyAll)) != _isContrary; // where nearly all of its own words stand, they deny as well as "not" does
        return new Alignment
        {
            Profile = profile,
            Subject = named[0],
            Score = Math.Clamp(0.4 + (0.45 * overlap) + MatchScore.Population(reading, profile.Claim), 0, 1),
            Agreement = agrees ? 1 : -1,
            IsDenied = profile.Claim.Relation == Relation.DoesNotAffect && agrees,
            Way = MatchWay.Wording,
            Why = string.Create(CultureInfo.InvariantCulture, $"{overlap:P0} of another wording of {(_isContrary ? "the contrary of the claim" : "the claim")}"),
        };

        bool Fits(ConceptMention said, ConceptMention worded) => said.Concepts.Any(c => worded.Concepts.Any(w => fit.Of(c.Id, w.Id) >= 0.75));
    }

    // A word of direction that goes another way than all of the wording's own: it may say something else, and silence is better than a guess.
    private static bool MovesOtherwise(IReadOnlyList<SentenceWord> words, Dictionary<string, Effect> own) =>
        DirectionsIn(words).Any(d => !own.ContainsKey(d.Key) && !own.ContainsValue(d.Value));

    // Words such as "worse", "fewer" and "heals", by their stems; those that send nothing anywhere are left out.
    private static Dictionary<string, Effect> DirectionsIn(IReadOnlyList<SentenceWord> words)
    {
        var found = new Dictionary<string, Effect>(StringComparer.Ordinal);
        foreach ((int start, int length, ChangeWord change) in Lexicon.Changes.In(words).Concat(Lexicon.ChangesBehind.In(words)))
            if (length == 1 && change.Effect is Effect.Up or Effect.Down or Effect.Good or Effect.Bad) found[words[start].Stem] = change.Effect;
        foreach ((int start, int length, RelationWord relation) in Lexicon.Relations.In(words))
            if (length == 1 && relation.Form is RelationForm.Verb or RelationForm.Change && relation.Effect is Effect.Down or Effect.Good or Effect.Bad) found.TryAdd(words[start].Stem, relation.Effect);
        return found;
    }
}
