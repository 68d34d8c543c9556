using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>A concept as it is named beside a claim.</summary>
public sealed record ConceptName(string Id, string Label, ConceptKind Kind);
