using System.Text;
using Evidence.Core.Appraisal;
using Evidence.Core.Auditing;
using Evidence.Core.Formats;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Auditing;

/// <summary>Audits in memory, on the foreign base and a small list of notices.</summary>
internal static class AuditFixture
{
    public static readonly DateOnly Today = new(2026, 11, 25);

    public static readonly PublishedNotice[] SomeNotices =
    [
        new("10.5555/retracted.1", NoticeKind.Retraction, "2020-01-01", "10.5555/notice.1"),
        new("10.5555/concern.1", NoticeKind.ExpressionOfConcern, "2020-01-01", "10.5555/notice.2"),
        new("10.5555/corrected.1", NoticeKind.Correction, "2020-01-01", "10.5555/notice.3"),
        new("10.5555/reinstated.1", NoticeKind.Retraction, "2020-01-01", "10.5555/notice.4"),
        new("10.5555/reinstated.1", NoticeKind.Reinstatement, "2021-01-01", "10.5555/notice.5"),
        new("10.5555/replaced.1", NoticeKind.RetractAndReplace, "2021-01-01", "10.5555/notice.6"),
        new("10.5555/lamp.2031.ard", NoticeKind.Retraction, "2032-01-01", "10.5555/notice.7"),
        new("pmid:777", NoticeKind.Retraction, null, null),
    ];

    public static NoticeList Notices(IEnumerable<PublishedNotice> notices, DateOnly? dated = null)
    {
        using var folder = new TempFolder();
        NoticeList.Import(folder.Path, "test", dated ?? Today, Today, notices);
        return NoticeList.Open(folder.Path);
    }

    public static AuditContext Context(NoticeList? notices = null, KnowledgeBase? records = null)
    {
        records ??= DataFolder.Load(Repository.ForeignBase).ToKnowledgeBase();
        return new AuditContext(records, Appraiser.Appraise(records), notices ?? Notices(SomeNotices), Today);
    }

    public static AuditReport AuditArticle(AuditContext context, string markdown) =>
        Auditor.AuditArticle(context, DraftReader.ReadText(markdown, DraftFormat.Markdown).Draft!, "article.md", null, LoadedWaivers.None);

    public static AuditReport Audit(AuditContext context, string bibtex, LoadedWaivers? waivers = null)
    {
        List<Finding> reading = [];
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(bibtex));
        return Auditor.AuditReferences(context, "refs.bib", ReferenceFormat.Bibtex.Reader!.Read("refs.bib", stream, reading), reading, waivers ?? LoadedWaivers.None);
    }
}
