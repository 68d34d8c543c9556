using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Checking.Reports;

/// <summary>
/// The beginning of a claim's file for a sentence that the base does not hold: what the check read of it is filled in, what only
/// a curator can say is left open, so that the file does not validate before somebody has looked at it.
/// </summary>
public static class ClaimDraft
{
    private const int LongestId = 60;

    /// <summary>The name that the file should have.</summary>
    public static string FileName(CheckedSentence sentence) => Id(sentence.Text) + ".yaml";

    /// <summary>Writes the file.</summary>
    public static string Write(CheckedSentence sentence)
    {
        ClaimStrength strength = sentence.Strength == ClaimStrength.None ? ClaimStrength.Association : sentence.Strength;
        return string.Join('\n',
            "# yaml-language-server: $schema=../schema/claim.schema.json",
            "# Drafted from a sentence that this base does not hold. Reword it as one plain, checkable sentence; fill in what is open;",
            "# add the studies that speak for it and against it. Then: evidence validate",
            $"id: {Id(sentence.Text)}",
            $"text: {YamlText.Quoted(sentence.Text)}",
            "subject:     # id of the concept that acts or is measured",
            "relation:    # " + string.Join(", ", Vocabulary.All<Relation>()),
            "object:      # id of the concept it bears on",
            $"sign: {sentence.Polarity.Word()}    # read from the sentence",
            $"assertion: {strength.Word()}    # read from the sentence",
            $"population: {sentence.Population.Word()}    # read from the sentence",
            "outcomeKind: # " + string.Join(", ", Vocabulary.All<OutcomeKind>()),
            "evidence: []",
            "");
    }

    private static string Id(string text) => Slug.Of(text, LongestId) is { Length: > 0 } id ? id : "new-claim";
}
