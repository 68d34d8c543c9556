using Evidence.Core.Auditing.Rules;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>The state of one audit: entries seen so far, what each rule said, retracted studies met.</summary>
internal sealed class AuditRun(AuditInput input, AuditContext context, LoadedWaivers waivers)
{
    private readonly EarlierEntries _earlier = new();
    private readonly WaiverBook _waivers = new(waivers, context.Today);
    private readonly Dictionary<string, RuleReport> _reports = new(StringComparer.Ordinal);
    private readonly List<(Study Study, SourcePosition Place, string Name)> _retracted = [];
    private int _entries;
    private int _inBase;
    private int _possibly;
    private int _sentences;
    private int _citing;

    public RuleReport ReportOf(AuditRule rule)
    {
        if (!_reports.TryGetValue(rule.Id, out RuleReport? report)) _reports.Add(rule.Id, report = new RuleReport(rule.Description));
        return report;
    }

    public void Add(Reference reference, Study? own)
    {
        var item = new ReferenceInAudit(reference, context, _earlier, own);
        _entries++;
        if (item.Match.Kind == MatchKind.Same) _inBase++;
        if (item.Match.Kind == MatchKind.Possible) _possibly++;
        foreach (ReferenceRule rule in AuditRules.OfReferences)
            if (own is null || rule.Reads.HasFlag(AuditInput.Base)) rule.Check(item, ReportOf(rule));
        foreach ((Waiver waiver, SourcePosition place) in LoadedWaivers.Beside(reference)) _waivers.Add(waiver, place);
        if (ClaimFalls.IsNews(item)) _retracted.Add((item.Study!, item.At("DOI"), item.Name));
        _earlier.Add(item);
    }

    /// <summary>Looks an entry up without auditing it.</summary>
    public ReferenceInAudit Look(Reference reference) => new(reference, context, new EarlierEntries());

    public void Add(ArticleInAudit article, CancellationToken cancellationToken)
    {
        (_sentences, _citing) = (article.Sentences.Count, article.Sentences.Count(s => s.HasCitation));
        foreach (AuditRule rule in AuditRules.ReadingArticles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ((IReadsArticles)rule).Check(article, ReportOf(rule));
        }
    }

    /// <summary>Counts entries that no rule about references could look at.</summary>
    public void CouldNotAudit(int entries, string reason)
    {
        _entries += entries;
        for (int i = 0; i < entries; i++)
            foreach (ReferenceRule rule in AuditRules.OfReferences) ReportOf(rule).CouldNot(reason);
    }

    public void Falls(Func<string, SourcePosition>? placeOfClaim, CancellationToken cancellationToken)
    {
        ClaimFalls.Check(context, _retracted, placeOfClaim, ReportOf(AuditRules.ClaimFalls), cancellationToken);
        NoticeStale.Check(context, ReportOf(AuditRules.NoticeStale));
    }

    public AuditReport ToReport(string source, IReadOnlyCollection<Finding> reading)
    {
        if (_entries == 0 && reading.Count == 0 && input != AuditInput.Article) reading = [FormatRules.Failed.At(new SourcePosition(source), "No entry was found.", "Is this the right file, and is it read as the right format?")];
        Finding[] found = [.. _reports.Values.SelectMany(r => r.Findings).Select(_waivers.Apply)];
        _waivers.Close();
        Finding[] findings = [.. found.Concat(reading).Concat(_waivers.Findings)
            .OrderBy(f => f.Position.File, StringComparer.Ordinal).ThenBy(f => f.Position.Line).ThenBy(f => f.Position.Column)
            .ThenBy(f => f.RuleId, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal)];
        RuleCoverage[] rules = [.. AuditRules.All.Where(r => _reports.ContainsKey(r.Id)).Select(r => _reports[r.Id])
            .Select(r => new RuleCoverage(r.Rule.Id, r.CheckedCount, new SortedDictionary<string, int>(r.NotChecked.ToDictionary(p => p.Key, p => p.Value), StringComparer.Ordinal)))];
        return new AuditReport(source, context.Today, findings, new AuditCoverage(_entries, _inBase, _possibly, rules, context.Notices.Sources) { Sentences = _sentences, Citing = _citing }) { Input = input };
    }
}
