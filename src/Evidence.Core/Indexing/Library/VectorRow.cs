namespace Evidence.Core.Indexing;

/// <summary>The vector of one passage of a reference.</summary>
/// <param name="Mark">Stands for the record that it was made from.</param>
/// <param name="Place">In a generation the document; elsewhere how many passages of the same record follow.</param>
/// <param name="Vector">The vector.</param>
internal readonly record struct VectorRow(ulong Mark, int Place, QuantisedVector Vector);
