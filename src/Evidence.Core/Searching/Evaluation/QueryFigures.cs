namespace Evidence.Core.Searching.Evaluation;

/// <summary>How good the answer to one query is; each figure is 0 to 1.</summary>
/// <param name="NdcgAt10">nDCG of the first 10.</param>
/// <param name="RecallAt100">Share of the relevant documents among the first 100.</param>
/// <param name="MrrAt10">One over the rank of the first relevant document among the first 10, else 0.</param>
public readonly record struct QueryFigures(double NdcgAt10, double RecallAt100, double MrrAt10);
