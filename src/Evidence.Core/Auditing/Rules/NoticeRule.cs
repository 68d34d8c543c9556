using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>What the rules about publishers' notices share: the gravest notice that stands decides which of them speaks.</summary>
internal abstract class NoticeRule : ReferenceRule
{
    protected abstract bool Tells(NoticeKind kind);

    protected abstract string Message(PublishedNotice notice);

    /// <summary>What the entry itself says, where no list is needed; null where it says nothing.</summary>
    protected virtual string? OwnWords(ReferenceInAudit item) => null;

    public override void Check(ReferenceInAudit item, RuleReport report)
    {
        if (item.IsNotice)
        {
            report.Checked(); // whoever cites the notice knows of it
            return;
        }

        if (NoticeStanding.Gravest(item.Notices) is { } notice)
        {
            report.Checked();
            if (Tells(notice.Kind)) report.Add(item.At(item.Doi is null ? "PMID" : "DOI"), item.Name, Message(notice) + Where(notice), null, item.Evidence);
            return;
        }

        if (OwnWords(item) is { } words)
        {
            report.Checked();
            report.Add(item.At("title"), item.Name, words, null, item.Evidence);
        }
        else if (item.Context.Notices.IsEmpty) report.CouldNot("no list of notices was imported");
        else if ((item.Doi ?? item.Pmid) is null) report.CouldNot("no DOI or PMID to look up");
        else report.Checked();
    }

    private static string Where(PublishedNotice notice) =>
        (notice.Date is null ? "" : $" on {notice.Date}") + (notice.Notice is null || notice.Notice == notice.Article ? "." : $" (notice: {notice.Notice}).");
}
