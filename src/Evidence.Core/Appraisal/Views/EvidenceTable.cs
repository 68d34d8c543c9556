using System.Globalization;
using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>The evidence of a claim as rows in an order that a reader chose.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Rows">The items in order.</param>
/// <param name="By">The column of the order; null for the order of the file.</param>
/// <param name="IsDescending">True where the order runs down.</param>
public sealed record EvidenceTable(ClaimView Claim, IReadOnlyList<EvidenceView> Rows, EvidenceColumn? By, bool IsDescending)
{
    /// <summary>Word of an order that runs up.</summary>
    public const string Up = "asc";

    /// <summary>Word of an order that runs down.</summary>
    public const string Down = "desc";

    /// <summary>The table of a claim. What is not known stands last either way; equal rows keep the order of the file.</summary>
    public static EvidenceTable Of(ClaimView claim, EvidenceColumn? by = null, bool isDescending = false)
    {
        if (by is null) return new EvidenceTable(claim, claim.Evidence, null, IsDescending: false);
        IOrderedEnumerable<EvidenceView> known = claim.Evidence.OrderBy(e => KeyOf(e, by.Value) is null);
        return new EvidenceTable(claim,
            [.. isDescending ? known.ThenByDescending(e => KeyOf(e, by.Value), Comparer<IComparable?>.Create(Compare)) : known.ThenBy(e => KeyOf(e, by.Value), Comparer<IComparable?>.Create(Compare))],
            by, isDescending);
    }

    /// <summary>The order that an address names.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="sort">Word of a column; empty for the order of the file.</param>
    /// <param name="dir">Which way; empty for up.</param>
    /// <param name="fault">What is wrong with the words, or null; the table is then in the order of the file.</param>
    public static EvidenceTable Read(ClaimView claim, string sort, string dir, out string? fault)
    {
        fault = null;
        EvidenceColumn column = default;
        if (sort.Length > 0 && !Vocabulary.TryParse(sort, out column)) fault = $"'sort' is one of {string.Join(", ", Vocabulary.All<EvidenceColumn>())}.";
        if (dir is not ("" or Up or Down)) fault ??= $"'dir' is {Up} or {Down}.";
        return fault is not null || sort.Length == 0 ? Of(claim) : Of(claim, column, dir == Down);
    }

    /// <summary>The table as comma-separated values, a heading and one line a row.</summary>
    public IEnumerable<string> Csv()
    {
        yield return Formats.Csv.Line("claim", "study", "citation", "year", "role", "stance", "level", "directness", "reasons", "design", "stratum", "organism", "n",
            "measure", "value", "ci-low", "ci-high", "p", "unit", "concerns", "finding", "locator", "why", "doi", "pmid", "pmcid");
        foreach (EvidenceView e in Rows)
        {
            yield return Formats.Csv.Line(Claim.Id, e.Study.Id, e.Study.Citation, Number(e.Study.Year), e.Role.Word(), e.Stance.Word(), e.Level.Word(), e.Directness.Word(), Words(e.Reasons),
                e.Design.Word(), e.Stratum.Word(), Words(e.Organism), Number(e.N),
                e.Effect?.Measure, Number(e.Effect?.Value), Number(e.Effect?.CiLow), Number(e.Effect?.CiHigh), e.Effect?.P, e.Effect?.Unit,
                string.Join("; ", e.Concerns.Select(c => $"{c.Kind.Word()} ({c.Level.Word()}): {c.Reason}")), e.Finding, e.Locator, e.RoleReason, e.Study.Doi, e.Study.Pmid, e.Study.Pmcid);
        }
    }

    private static IComparable? KeyOf(EvidenceView item, EvidenceColumn column) => column switch
    {
        EvidenceColumn.Study => item.Study.Citation,
        EvidenceColumn.Year => item.Study.Year,
        EvidenceColumn.Side => (int)item.Role,
        EvidenceColumn.Level => item.Level == Certainty.NotRated ? null : (int)item.Level,
        EvidenceColumn.Design => item.Design == Design.Unknown ? null : (int)item.Design,
        EvidenceColumn.Species => item.Organism.Count == 0 ? null : RoleWords.Species(item.Organism),
        _ => item.N,
    };

    private static int Compare(IComparable? a, IComparable? b) => a is string one && b is string other ? StringComparer.InvariantCultureIgnoreCase.Compare(one, other) : Comparer<IComparable?>.Default.Compare(a, b);

    private static string Words<T>(IEnumerable<T> values) where T : struct, Enum => string.Join(' ', values.Select(v => v.Word()));

    private static string? Number(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);
}
