using Evidence.Core.Appraisal;

namespace Evidence.Core.Checking;

/// <summary>A wording that holds, made of a claim's own text, population and strength; never stronger than the evidence.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Claim">The claim that it is made of.</param>
/// <param name="Cite">Studies to cite with it, strongest first.</param>
public sealed record Wording(string Text, string Claim, IReadOnlyList<StudyName> Cite);
