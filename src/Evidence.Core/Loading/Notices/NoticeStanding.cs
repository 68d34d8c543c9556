using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>What notices, taken together, make of a paper.</summary>
public static class NoticeStanding
{
    /// <summary>
    /// The notice that counts: a retraction or withdrawal that no later reinstatement undid, else a replacement, else a
    /// concern, else a correction; null when none stands. A reinstatement without a date, or beside a retraction without
    /// one, counts as later.
    /// </summary>
    public static PublishedNotice? Gravest(IReadOnlyList<PublishedNotice> notices)
    {
        string reinstated = notices.Where(n => n.Kind == NoticeKind.Reinstatement).Select(n => n.Date ?? "9999").DefaultIfEmpty("").Max()!;
        return notices.LastOrDefault(n => n.Kind is NoticeKind.Retraction or NoticeKind.Withdrawal && (reinstated.Length == 0 || string.CompareOrdinal(n.Date ?? "", reinstated) > 0))
            ?? notices.LastOrDefault(n => n.Kind == NoticeKind.RetractAndReplace)
            ?? notices.LastOrDefault(n => n.Kind == NoticeKind.ExpressionOfConcern)
            ?? notices.LastOrDefault(n => n.Kind == NoticeKind.Correction);
    }
}
