using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>Whether a study's notices take it out of the evidence.</summary>
public static class Retractions
{
    /// <summary>
    /// True when a retraction or withdrawal stands that no reinstatement of the same or a later date has undone; a
    /// reinstatement without a date counts as later. A replaced paper stays, with a caution.
    /// </summary>
    public static bool IsRetracted(this Study study)
    {
        Notice[] taken = [.. study.Notices.Where(n => n.Kind is NoticeKind.Retraction or NoticeKind.Withdrawal)];
        if (taken.Length == 0) return false;
        string last = taken.Max(n => n.Date ?? "") ?? "";
        return !study.Notices.Any(n => n.Kind == NoticeKind.Reinstatement && (n.Date is null || string.CompareOrdinal(n.Date, last) >= 0));
    }

    /// <summary>Studies of both states that are retracted in the second and were not in the first, by id.</summary>
    internal static IEnumerable<Study> Between(KnowledgeBase before, KnowledgeBase after) =>
        after.Studies.Where(s => s.IsRetracted() && before.FindStudy(s.Id)?.IsRetracted() == false);
}
