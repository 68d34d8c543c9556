using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>How strongly a relation is said: its own sense, made softer by the words that hedge it.</summary>
internal static class Hedging
{
    /// <summary>The strength of a relation between two words of a sentence.</summary>
    public static ClaimStrength StrengthOf(SentenceParts sentence, RelationSense sense, int from, int to)
    {
        bool isHedged = false;
        foreach ((int start, int length, string kind) in Lexicon.Hedges.In(sentence.Words))
        {
            if (start > to || start + length < from) continue;
            if (kind == "open") return ClaimStrength.Consistent;
            isHedged = true;
        }

        return sense switch
        {
            RelationSense.Advice => isHedged ? ClaimStrength.ConditionalCause : ClaimStrength.Advice,
            RelationSense.Cause or RelationSense.Need => isHedged ? ClaimStrength.ConditionalCause : ClaimStrength.Cause,
            RelationSense.Prediction or RelationSense.Precede => isHedged ? ClaimStrength.Association : ClaimStrength.Prediction,
            _ => isHedged ? ClaimStrength.Consistent : ClaimStrength.Association,
        };
    }
}
