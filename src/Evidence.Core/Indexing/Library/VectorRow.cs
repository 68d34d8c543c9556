namespace Evidence.Core.Indexing;

/// <summary>The vector of one passage of a reference.</summary>
/// <param name="Mark">Stands for the record that it was made from.</param>
/// <param name="Document">In a generation the document; elsewhere <see cref="Nowhere"/>.</param>
/// <param name="Passage">Which passage of the record it is, from 0.</param>
/// <param name="Left">How many passages of the same record follow.</param>
/// <param name="Vector">The vector.</param>
internal readonly record struct VectorRow(ulong Mark, int Document, ushort Passage, ushort Left, QuantisedVector Vector)
{
    /// <summary>The document of a row that is in no generation yet.</summary>
    public const int Nowhere = -1;

    /// <summary>True where a row may follow another one: the next passage of its record, or the first of one behind a last.</summary>
    public bool Follows(VectorRow? before) => before is { Left: > 0 } open ? Mark == open.Mark && Document == open.Document && Passage == open.Passage + 1 && Left == open.Left - 1 : Passage == 0;
}
