namespace Evidence.Relevance.Tests;

/// <summary>One judged query. Written by somebody who has seen the data and not the ranking; never weakened without a reason in its commit.</summary>
/// <param name="Reader">Who asks: writer, researcher or editor.</param>
/// <param name="Query">What is typed.</param>
/// <param name="First">The record that must come first, or null.</param>
/// <param name="TopTen">Records that must stand among the first ten.</param>
/// <param name="Kind">Kind of record asked for, or null for all.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record RelevanceRow(string Reader, string Query, string? First, IReadOnlyList<string>? TopTen, string? Kind, string Reason)
{
    /// <summary>Grade of each wanted record: 2 for the one that must be first, 1 for the others.</summary>
    public IReadOnlyDictionary<string, int> Grades()
    {
        Dictionary<string, int> grades = (TopTen ?? []).ToDictionary(id => id, _ => 1);
        if (First is not null) grades[First] = 2;
        return grades;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Reader}: {Query}";
}
