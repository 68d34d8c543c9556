using Evidence.Core.Formats;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>Audits the base, or a bibliography. Thread-safe: each call keeps its own state.</summary>
public static class Auditor
{
    /// <summary>Audits a bibliography entry by entry; what it keeps of each is small, whatever the entry holds.</summary>
    /// <param name="context">What the audit rests on.</param>
    /// <param name="source">Name of the list.</param>
    /// <param name="references">The entries, read as the audit asks for them.</param>
    /// <param name="reading">Takes the readers' findings while the entries are read, and is part of the report.</param>
    /// <param name="waivers">Waivers from a file; those beside entries are read with the entries.</param>
    /// <param name="cancellationToken">Stops between two entries.</param>
    public static AuditReport AuditReferences(AuditContext context, string source, IEnumerable<Reference> references, IReadOnlyCollection<Finding> reading, LoadedWaivers waivers, CancellationToken cancellationToken = default)
    {
        var run = new AuditRun(AuditInput.References, context, waivers);
        foreach (Reference reference in references)
        {
            cancellationToken.ThrowIfCancellationRequested();
            run.Add(reference, own: null);
        }

        run.Falls(placeOfClaim: null, cancellationToken);
        return run.ToReport(source, reading);
    }

    /// <summary>Audits the base: each study's bibliography and the records as a whole.</summary>
    /// <param name="context">What the audit rests on.</param>
    /// <param name="source">Name of the base, such as its folder.</param>
    /// <param name="places">Where its records stand.</param>
    /// <param name="waivers">Its waivers.</param>
    /// <param name="cancellationToken">Stops between two studies or rules.</param>
    public static AuditReport AuditBase(AuditContext context, string source, BasePlaces places, LoadedWaivers waivers, CancellationToken cancellationToken = default)
    {
        var run = new AuditRun(AuditInput.Base, context, waivers);
        foreach (Study study in context.Records.Studies)
        {
            cancellationToken.ThrowIfCancellationRequested();
            run.Add(WithPlaces(study, places), study);
        }

        var audited = new BaseInAudit(context, places);
        foreach (BaseRule rule in AuditRules.OfBase)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rule.Check(audited, run.ReportOf(rule));
        }

        run.Falls(id => places.OfClaim(id), cancellationToken);
        return run.ToReport(source, []);
    }

    /// <summary>
    /// Audits an article: its sentences with what they cite, and the entries of its own reference list that name an identifier.
    /// </summary>
    /// <param name="context">What the audit rests on.</param>
    /// <param name="draft">The article.</param>
    /// <param name="file">Name that positions carry.</param>
    /// <param name="bibliography">The list that its keys refer to; null where none was given.</param>
    /// <param name="waivers">Waivers from a file.</param>
    /// <param name="reading">What was met while the bibliography was read; part of the report.</param>
    /// <param name="cancellationToken">Stops between two entries or rules.</param>
    public static AuditReport AuditArticle(AuditContext context, Draft draft, string file, IReadOnlyList<Reference>? bibliography, LoadedWaivers waivers, IReadOnlyCollection<Finding>? reading = null, CancellationToken cancellationToken = default)
    {
        var run = new AuditRun(AuditInput.Article, context, waivers);
        var citations = new ArticleCitations(draft, file, bibliography, run.Look);
        IReadOnlyList<CitedSentence> sentences = citations.Sentences();
        foreach (Reference listed in citations.Listed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            run.Add(listed, own: null);
        }

        run.CouldNotAudit(citations.WithoutIdentifier, "the entry of the reference list names no DOI or PMID");
        run.Add(new ArticleInAudit(context, draft, file, sentences, cancellationToken), cancellationToken);
        run.Falls(placeOfClaim: null, cancellationToken);
        return run.ToReport(file, [.. reading ?? [], .. citations.Unknown()]) with { HasLines = draft.Source is not null };
    }

    private static Reference WithPlaces(Study study, BasePlaces places)
    {
        string[] fields = ["title", "author", "issued", "container-title", "volume", "page", "DOI", "PMID", "PMCID", "URL"];
        return Reference.Of(study) with
        {
            Position = places.OfStudy(study.Id),
            Places = [.. fields.Select(f => (Field: f, Place: places.OfStudy(study.Id, f))).Where(p => p.Place.Line > 0).Select(p => new FieldPlace(p.Field, p.Place.Line, p.Place.Column))],
        };
    }
}
