using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Web.Pages;

/// <summary>A table of evidence with the links that sort it.</summary>
/// <param name="Table">Its rows in their order.</param>
/// <param name="At">The generation that the address names; null for none.</param>
public sealed record SortedEvidence(EvidenceTable Table, string? At)
{
    /// <summary>The columns with their headings.</summary>
    public static IReadOnlyList<(EvidenceColumn Column, string Heading)> Columns { get; } =
    [
        (EvidenceColumn.Study, "Study"), (EvidenceColumn.Year, "Year"), (EvidenceColumn.Side, "Side"), (EvidenceColumn.Level, "Level"),
        (EvidenceColumn.Design, "Design"), (EvidenceColumn.Species, "Species"), (EvidenceColumn.Size, "Size (n)"),
    ];

    /// <summary>What the table holds and in which order, for somebody who cannot see it.</summary>
    public string Caption => $"The evidence, {(Table.By is { } by ? $"sorted by {by.Word()}, {StateOf(by)}" : "in the order in which it was recorded")}. The headings are links that sort it.";

    /// <summary>Where the same table stands as comma-separated values.</summary>
    public string CsvHref => $"/claims/{Table.Claim.Id}.csv{Query(Table.By, Table.IsDescending)}";

    /// <summary>The state of a column as aria-sort has it; null for one that does not order the rows.</summary>
    public string? StateOf(EvidenceColumn column) => Table.By != column ? null : Table.IsDescending ? "descending" : "ascending";

    /// <summary>Where the table is sorted by a column; the other way round where it is already.</summary>
    public string HrefOf(EvidenceColumn column) => $"/claims/{Table.Claim.Id}{Query(column, Table.By == column && !Table.IsDescending, At)}#table";

    private static string Query(EvidenceColumn? by, bool isDescending, string? at = null)
    {
        string[] parts =
        [
            .. at is null ? Array.Empty<string>() : [$"at={Uri.EscapeDataString(at)}"],
            .. by is { } column ? [$"sort={column.Word()}"] : Array.Empty<string>(),
            .. isDescending ? [$"dir={EvidenceTable.Down}"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "" : "?" + string.Join('&', parts);
    }
}
