using Evidence.Core.Auditing;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Curating;

/// <summary>Takes the entries of a bibliography over as files of new studies; those that the base holds already are named instead.</summary>
public static class StudyImport
{
    /// <summary>Goes through a bibliography entry by entry; nothing is written to the disk.</summary>
    /// <param name="context">The base and the imported lists of notices.</param>
    /// <param name="takenIds">Ids that new studies may not have.</param>
    /// <param name="file">Name that places and provenance carry.</param>
    /// <param name="format">How it is read.</param>
    /// <param name="stream">Its bytes.</param>
    /// <param name="findings">Takes what could not be read.</param>
    /// <returns>One item an entry, in order, as the caller asks for them.</returns>
    public static IEnumerable<ImportedEntry> Read(AuditContext context, IEnumerable<string> takenIds, string file, ReferenceFormat format, Stream stream, ICollection<Finding> findings)
    {
        var earlier = new EarlierEntries();
        var ids = new HashSet<string>(takenIds, StringComparer.Ordinal);
        foreach (Reference reference in format.Reader!.Read(file, stream, findings))
        {
            var item = new ReferenceInAudit(reference, context, earlier);
            EarlierEntries.Entry? twin = new[] { item.Doi, item.Pmid is null ? null : "pmid:" + item.Pmid, item.Pmcid }.Select(earlier.OfIdentifier).FirstOrDefault(e => e is not null);
            earlier.Add(item);
            yield return Judge(item, twin, format, ids);
        }
    }

    private static ImportedEntry Judge(ReferenceInAudit item, EarlierEntries.Entry? twin, ReferenceFormat format, HashSet<string> ids)
    {
        var entry = new ImportedEntry(item.Name, item.Reference.Position);
        if (item.Study is { } known) return entry with { Known = known.Id, Remark = $"is {known.Id} of this base ({item.Match.How})" };
        if (twin is not null) return entry with { Remark = $"is the entry of line {twin.Line} once more" };
        if (item.IsNotice || item.Reference.Values("PT").Any(t => t.StartsWith("Retraction of", StringComparison.OrdinalIgnoreCase) || t.Equals("Retraction Notice", StringComparison.OrdinalIgnoreCase) || t.Equals("Published Erratum", StringComparison.OrdinalIgnoreCase)))
            return entry with { Remark = "is a publisher's notice, no study: record it under notices of the study it is about" };
        if (item.Reference.Title is null && (item.Doi ?? item.Pmid ?? item.Pmcid) is null) return entry with { Remark = "has neither a title nor an identifier" };

        TakenFacts taken = TakenFacts.Of(item, format);
        string id = StudyIds.For(item.Reference, ids);
        string? remark = item.Match is { Kind: MatchKind.Possible, Study: { } near } ? $"may be {near.Id} of this base ({item.Match.How}): compare them" : null;
        if (taken.Notices.Count > 0) remark = string.Join("; ", new[] { remark, $"carries a notice: {string.Join(", ", taken.Notices.Select(n => n.Kind.Word()))}" }.OfType<string>());
        return entry with { NewId = id, Text = NewStudy.Write(id, item, taken), Remark = remark };
    }
}
