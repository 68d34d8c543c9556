using System.Globalization;
using Evidence.Core.Appraisal;
using Evidence.Core.Curating;
using Evidence.Core.Indexing;
using Evidence.Core.Model;

namespace Evidence.Web.Pages;

/// <summary>What a reader is told who follows a link that names another state of the base than the one shown.</summary>
/// <param name="Asked">The generation that the link names.</param>
/// <param name="Shown">The one that is shown.</param>
/// <param name="Change">What changed of the claim; null where the state is no longer kept.</param>
/// <param name="History">What of its conclusions changed since, newest first; null where the history does not reach back.</param>
/// <param name="Live">The records of the state that is shown.</param>
public sealed record SinceNotice(string Asked, string Shown, ClaimDifference? Change, IReadOnlyList<VerdictChange>? History, KnowledgeBase Live)
{
    private const int LongestName = 40;

    /// <summary>The state that was asked for, in words.</summary>
    public string AskedWords => StoredGenerations.TimeOf(Asked) is { } at ? $"{At(at)} (generation {Asked})" : $"generation {Asked[..Math.Min(Asked.Length, LongestName)]}";

    /// <summary>The state that is shown, in words.</summary>
    public string ShownWords => StoredGenerations.TimeOf(Shown) is { } at ? $"{At(at)} (generation {Shown})" : $"generation {Shown}";

    /// <summary>True where the name is that of a generation at all.</summary>
    public bool IsName => StoredGenerations.TimeOf(Asked) is not null;

    /// <summary>True where the link names a state that came after the one shown.</summary>
    public bool IsLater => IsName && string.CompareOrdinal(Asked, Shown) > 0;

    private static string At(DateTimeOffset at) => at.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
