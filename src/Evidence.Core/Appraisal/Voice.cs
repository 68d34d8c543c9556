using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>What one independent group of evidence says on one side.</summary>
/// <param name="Group">The group.</param>
/// <param name="Studies">Ids of its studies on this side; empty for a supposed voice.</param>
/// <param name="Level">Level of its strongest member.</param>
/// <param name="IsSynthesis">True when it rests on pooled evidence.</param>
/// <param name="ListKnown">False for pooled evidence whose included studies are not known: beside other voices it adds no certainty.</param>
/// <param name="IsLargeTrial">True when it holds a randomised trial that is not small.</param>
public sealed record Voice(string Group, IReadOnlyList<string> Studies, Certainty Level, bool IsSynthesis, bool ListKnown, bool IsLargeTrial);
