using System.Globalization;

namespace Evidence.Core.Appraisal;

/// <summary>The evidence of a claim by year of publication.</summary>
/// <param name="Years">The years that have some, oldest first.</param>
/// <param name="Undated">Evidence of studies whose year is not confirmed.</param>
public sealed record Timeline(IReadOnlyList<TimelineYear> Years, IReadOnlyList<EvidenceView> Undated)
{
    private const int FewestItems = 3, FewestYears = 2;

    /// <summary>True where there is enough to see a course in it.</summary>
    public bool ShowsACourse => Years.Count >= FewestYears && Years.Sum(y => y.Items.Count) >= FewestItems;

    /// <summary>The timeline of a claim.</summary>
    public static Timeline Of(ClaimView claim) => new(
        [.. claim.Evidence.Where(e => e.Study.Year is not null).GroupBy(e => e.Study.Year!.Value).OrderBy(g => g.Key)
            .Select(g => new TimelineYear(g.Key, [.. g.OrderBy(e => LaneOf(e.Role)).ThenBy(e => e.Study.Id, StringComparer.Ordinal)]))],
        [.. claim.Evidence.Where(e => e.Study.Year is null)]);

    /// <summary>What the picture shows of an item besides its study and year, in words.</summary>
    public static string Facts(EvidenceView item) => $"{RoleWords.Of(item.Role)}; {RoleWords.Species(item.Organism)}";

    /// <summary>An item of a year in words, as the picture carries it.</summary>
    public static string Words(int year, EvidenceView item) => $"{year.ToString(CultureInfo.InvariantCulture)}: {item.Study.Citation}: {Facts(item)}";

    /// <summary>0 for the claim, 1 on no side or counted nowhere, 2 against it.</summary>
    internal static int LaneOf(EvidenceRole role) => role switch { EvidenceRole.Pro => 0, EvidenceRole.Con => 2, _ => 1 };
}

/// <summary>The evidence of one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Items">Its items: for the claim, on no side, against it.</param>
public sealed record TimelineYear(int Year, IReadOnlyList<EvidenceView> Items);
