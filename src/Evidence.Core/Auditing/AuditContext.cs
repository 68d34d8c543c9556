using Evidence.Core.Appraisal;
using Evidence.Core.Formats;
using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>What an audit rests on. Immutable and thread-safe; make it once for many audits.</summary>
public sealed class AuditContext
{
    private readonly Dictionary<string, Study> _byNotice;

    /// <summary>Puts a base, its verdicts and the lists of notices together.</summary>
    /// <param name="records">The base; an empty one makes rules that need it say so.</param>
    /// <param name="appraisals">Its verdicts.</param>
    /// <param name="notices">The lists that were imported.</param>
    /// <param name="today">The day of the audit.</param>
    public AuditContext(KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals, NoticeList notices, DateOnly today)
    {
        (Records, Appraisals, Notices, Today) = (records, appraisals, notices, today);
        Matcher = new StudyMatcher(records);
        _byNotice = ByNotice(records);
    }

    /// <summary>The base.</summary>
    public KnowledgeBase Records { get; }

    /// <summary>Its verdicts, by claim id.</summary>
    public IReadOnlyDictionary<string, ClaimAppraisal> Appraisals { get; }

    /// <summary>The lists of notices.</summary>
    public NoticeList Notices { get; }

    /// <summary>The day of the audit.</summary>
    public DateOnly Today { get; }

    internal StudyMatcher Matcher { get; }

    /// <summary>The study of the base whose recorded notice has a DOI, or null.</summary>
    internal Study? StudyOfNotice(string doi) => _byNotice.GetValueOrDefault(doi);

    // Sources of notices are words such as 'Science 2018;360:eaat9922, doi 10.1126/science.aat9922, PMID 29724927'.
    private static Dictionary<string, Study> ByNotice(KnowledgeBase records)
    {
        var found = new Dictionary<string, Study>(StringComparer.Ordinal);
        foreach (Study study in records.Studies)
            foreach (Notice notice in study.Notices)
                foreach (string word in notice.Source.Split([' ', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
                    if (Doi.Normalise(word) is { } doi && doi != Doi.Normalise(study.Doi)) found.TryAdd(doi, study);
        return found;
    }
}
