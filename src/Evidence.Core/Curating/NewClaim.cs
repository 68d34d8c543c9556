using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Curating;

/// <summary>The file of a claim that is about to be written: valid as it stands, with a comment beside every choice.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Subject">The concept that acts or is measured.</param>
/// <param name="Object">The concept it bears on.</param>
public sealed record NewClaim(string Id, Concept Subject, Concept Object)
{
    /// <summary>The sentence; null drafts one from the concepts' names.</summary>
    public string? Text { get; init; }

    /// <summary>How the subject bears on the object.</summary>
    public Relation Relation { get; init; } = Relation.AssociatedWith;

    /// <summary>Where the object goes.</summary>
    public Sign Sign { get; init; } = Sign.None;

    /// <summary>Whom the sentence speaks of.</summary>
    public Population Population { get; init; } = Population.Unstated;

    /// <summary>What kind of result it is about; as the object's kind says where nobody says better.</summary>
    public OutcomeKind OutcomeKind { get; init; } = Object.Kind switch
    {
        ConceptKind.DiseaseOrSymptom => OutcomeKind.Symptom,
        ConceptKind.Measurement => OutcomeKind.Biomarker,
        _ => OutcomeKind.Mechanism,
    };

    /// <summary>Studies to weigh: each gets an evidence item, background until somebody says what the study found.</summary>
    public IReadOnlyList<string> Studies { get; init; } = [];

    // The strength with which a sentence of this relation speaks.
    private ClaimStrength Assertion => Relation switch
    {
        Relation.Causes or Relation.ContributesTo or Relation.PreventsOrReduces or Relation.NeededFor => ClaimStrength.Cause,
        Relation.PrecedesOrPredicts => ClaimStrength.Prediction,
        Relation.DoesNotAffect => ClaimStrength.Cause,
        _ => ClaimStrength.Association,
    };

    private string Draft => Relation switch
    {
        Relation.Causes => "causes",
        Relation.ContributesTo => "contributes to",
        Relation.PreventsOrReduces => "reduces",
        Relation.MarkerOf => "is a marker of",
        Relation.PrecedesOrPredicts => "comes before",
        Relation.DoesNotAffect => "does not affect",
        Relation.NeededFor => "is needed for",
        _ => "is linked to",
    };

    /// <summary>Writes the file.</summary>
    public string Write()
    {
        string text = Text ?? $"{char.ToUpperInvariant(Subject.Label[0])}{Subject.Label[1..]} {Draft} {Object.Label}.";
        var lines = new List<string>
        {
            "# yaml-language-server: $schema=../schema/claim.schema.json",
            "# One sentence that studies can confirm or refute, in plain words. There is no verdict to type: it is derived from the evidence.",
            $"id: {Id}",
            $"text: {YamlText.Quoted(text)}{(Text is null ? "    # drafted from the names: reword it" : "")}",
            $"subject: {Subject.Id}    # {Subject.Label}",
            $"relation: {Relation.Word()}    # {Words<Relation>()}",
            $"object: {Object.Id}    # {Object.Label}",
            $"sign: {Sign.Word()}    # where the object goes: {Words<Sign>()}",
            $"assertion: {Assertion.Word()}    # how strongly the sentence speaks: {Words<ClaimStrength>()}",
            $"population: {Population.Word()}    # whom it speaks of: {Words<Population>()}",
            $"outcomeKind: {OutcomeKind.Word()}    # {Words<OutcomeKind>()}",
            Studies.Count == 0 ? "evidence: []" : "evidence:",
        };
        if (Studies.Count == 0) lines.Add("# For each study that bears on it, instead of []:");
        foreach (string study in Studies.DefaultIfEmpty("ID")) lines.AddRange(Item(study, Studies.Count == 0 ? "#" : ""));
        lines.Add("");
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Item(string study, string before)
    {
        bool isExample = before.Length > 0;
        yield return $"{before}  - study: {study}{(isExample ? "    # the name of a file in studies/, without .yaml" : "")}";
        yield return $"{before}    stance: background    # what the result says of the claim as worded: {Words<Stance>()}";
        yield return $"{before}    directness: exact    # {Words<Directness>()}; less than exact wants reasons: [{Words<IndirectnessReason>()}]";
        yield return $"{before}    finding: {(isExample ? "What it found on this claim, in your own words." : "Not yet read.    # what it found on this claim, in your own words")}";
        yield return $"{before}    locator: not-recorded    # abstract, or the table or figure; never made up";
        if (isExample) yield return $"{before}    # effect: {{measure: risk-ratio, value: 1.4, ciLow: 1.1, ciHigh: 1.8}}";
    }

    private static string Words<T>() where T : struct, Enum => string.Join(", ", Vocabulary.All<T>());
}
