using Evidence.Core.Model;

namespace Evidence.Core.Checking.Attributions;

/// <summary>How a sentence names where its statement comes from.</summary>
/// <param name="Journal">A journal of the base, or null.</param>
/// <param name="Year">A year said of the source, or null.</param>
/// <param name="Institution">Where its authors are said to work, or null.</param>
/// <param name="Author">Family name of its first author, or null.</param>
/// <param name="Cited">Studies of the base that a link, an identifier or a bracketed number leads to.</param>
/// <param name="HasOther">True where a link, an identifier or a number leads to something that the base does not hold.</param>
/// <param name="IsOneStudy">True where it speaks of one study or trial.</param>
/// <param name="Vague">The words that hint at a source without naming it, or null.</param>
/// <param name="Words">The words that name it.</param>
internal sealed record Attribution(
    string? Journal, int? Year, string? Institution, string? Author, IReadOnlyList<Study> Cited, bool HasOther, bool IsOneStudy, string? Vague, string Words)
{
    /// <summary>True where it says enough to look for the source.</summary>
    public bool IsNamed => Journal is not null || Institution is not null || Author is not null;

    /// <summary>True where both name the same source.</summary>
    public bool Matches(Attribution other) =>
        IsNamed && other.IsNamed && Journal == other.Journal && (Year ?? other.Year) == (other.Year ?? Year) && (Institution is null || other.Institution is null || SameInstitution(Institution, other.Institution))
        && (Journal is not null || (Institution is not null && other.Institution is not null));

    /// <summary>True where one name holds the other ("Mayo Clinic" and "Mayo Clinic in Rochester").</summary>
    public static bool SameInstitution(string a, string b) => a.Contains(b, StringComparison.OrdinalIgnoreCase) || b.Contains(a, StringComparison.OrdinalIgnoreCase);
}
