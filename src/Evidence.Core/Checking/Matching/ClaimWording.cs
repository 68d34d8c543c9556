using Evidence.Core.Model;
using Evidence.Core.Text;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching;

/// <summary>
/// Another wording of a claim that its curator wrote down, or one of its contrary: the things it names and its other content
/// words. For claims that no relation between two things says well ("takes hours to work", "is as good as"). Thread-safe.
/// </summary>
internal sealed class ClaimWording
{
    // Share of the wording that a sentence must have, and of its plain words alone.
    private const double Enough = 0.6, EnoughWords = 0.5;

    private readonly IReadOnlyList<ConceptMention> _mentions;
    private readonly HashSet<string> _words;
    private readonly bool _isDenied;
    private readonly bool _isContrary;

    /// <summary>Reads a wording.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="isContrary">True where it says the contrary of the claim.</param>
    /// <param name="reader">The reader of the base.</param>
    public ClaimWording(string text, bool isContrary, SentenceReader reader)
    {
        SentenceReading reading = reader.Read(text, null, new HashSet<string>());
        _mentions = reading.Mentions;
        _words = [.. WordsBeside(reading)];
        (_isDenied, _isContrary) = (LooseDirection.IsDenied(reading), isContrary);
    }

    /// <summary>The claim beside a sentence that says about the same as this wording; else null.</summary>
    public Alignment? Lay(SentenceReading reading, ClaimProfile profile, ConceptFit fit)
    {
        if (OtherDiseases.AreForeign(reading, profile) || _words.Count == 0) return null;
        ConceptMention[] named = [.. _mentions.Select(m => reading.Mentions.FirstOrDefault(s => s.Concepts.Any(c => m.Concepts.Any(w => fit.Of(c.Id, w.Id) >= 0.75)))).OfType<ConceptMention>()];
        if (named.Length == 0 || !named.Any(m => m.Concepts.Any(c => fit.Of(c.Id, profile.Claim.Subject) > 0 || fit.Of(c.Id, profile.Claim.Object) > 0))) return null;
        HashSet<string> said = [.. WordsBeside(reading)];
        int shared = _words.Count(said.Contains);
        double overlap = (double)(named.Length + shared) / (_mentions.Count + _words.Count);
        if (overlap < Enough || (double)shared / _words.Count < EnoughWords) return null;
        bool agrees = LooseDirection.IsDenied(reading) == _isDenied != _isContrary;
        return new Alignment
        {
            Profile = profile,
            Subject = named[0],
            Score = Math.Clamp(0.4 + (0.45 * overlap) + MatchScore.Population(reading, profile.Claim), 0, 1),
            Agreement = agrees ? 1 : -1,
            IsDenied = profile.Claim.Relation == Relation.DoesNotAffect && agrees,
            Why = $"{overlap:P0} of another wording of {(_isContrary ? "the contrary of the claim" : "the claim")}",
        };
    }

    private static IEnumerable<string> WordsBeside(SentenceReading reading)
    {
        for (int i = 0; i < reading.Words.Count; i++)
        {
            SentenceWord word = reading.Words[i];
            if (word.IsMark || word.Lower.Length < 3 || Lexicon.Negations.At(reading.Words, i).Length > 0 || Tokenizer.Terms(word.Lower).Count == 0 || reading.Mentions.Any(m => i >= m.First && i < m.End)) continue;
            yield return word.Stem;
        }
    }
}
