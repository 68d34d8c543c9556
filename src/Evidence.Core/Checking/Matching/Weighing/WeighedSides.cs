using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching.Weighing;

/// <summary>Where a sentence comes nearest to the two sides of a claim.</summary>
/// <param name="Subject">The words for what acts.</param>
/// <param name="Object">The words for what it acts on.</param>
/// <param name="SubjectFit">How well a mention fits what acts: 0 to 1.</param>
/// <param name="ObjectFit">The same for what it acts on.</param>
/// <param name="SubjectShare">How much of a name of what acts stands there, by how telling its terms are: 0 to 1.</param>
/// <param name="ObjectShare">The same for what it acts on.</param>
/// <param name="SubjectSign">-1 where the claim's contrary is named, else 1.</param>
/// <param name="ObjectSign">Where the claim sends what is named.</param>
internal sealed record WeighedSides(ConceptMention Subject, ConceptMention Object, double SubjectFit, double ObjectFit, double SubjectShare, double ObjectShare, int SubjectSign, int ObjectSign);
