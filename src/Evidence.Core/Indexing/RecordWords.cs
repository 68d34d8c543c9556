using Evidence.Core.Model;

namespace Evidence.Core.Indexing;

/// <summary>The words of a record, sorted into the text fields: what is indexed and what snippets are cut from.</summary>
internal static class RecordWords
{
    /// <summary>Statement, title or label.</summary>
    public static string Title(object record) => record switch
    {
        Claim claim => claim.Text,
        Study study => study.Title ?? study.ShortCitation(),
        Concept concept => concept.Label,
        _ => throw new ArgumentException($"{record.GetType().Name} is no record.", nameof(record)),
    };

    /// <summary>Other names by which the record is meant.</summary>
    public static IEnumerable<string> Names(KnowledgeBase records, object record) => record switch
    {
        Claim claim => new[] { claim.Subject, claim.Object }.Distinct().SelectMany(id => records.FindConcept(id)!.Names),
        Concept concept => concept.Synonyms.Select(s => s.Term),
        Study study => [study.Id.Replace('-', ' ')],
        _ => [],
    };

    /// <summary>Names that mean this record and hardly another: all names of a concept, first author and year of a study.</summary>
    public static IEnumerable<string> WholeNames(object record) => record switch
    {
        Concept concept => concept.Names,
        Study { Author: [var first, ..] } study when first.LastIndexOf(' ') is > 0 and var end => [$"{first[..end]} {study.Year}", $"{first[..end]} et al {study.Year}"],
        Study study => [string.Join(' ', study.Id.Split('-').Take(2)), study.Id.Split('-')[0]],
        _ => [],
    };

    /// <summary>What the record says besides its title, sentence group by sentence group.</summary>
    public static IEnumerable<string> Passages(object record) => record switch
    {
        Claim claim => Present([.. claim.Evidence.Select(e => e.Finding), claim.Note, .. claim.Evidence.Select(e => e.Note)]),
        Study study => Present([.. study.Findings, study.Population, study.Exposure, study.Comparator, study.Model, study.DesignNote, study.Limitations, study.Note, study.NoticeNote]),
        Concept concept => Present([concept.Note, .. concept.Synonyms.SelectMany(s => s.OtherMeanings)]),
        _ => [],
    };

    /// <summary>Who wrote a study, where and when; empty for other records.</summary>
    public static IEnumerable<string> Source(object record) => record is Study study ? [Reference(study, study.Author)] : [];

    /// <summary>Title, first author, journal and year of each study that a claim rests on; empty for other records.</summary>
    public static IEnumerable<string> Cited(KnowledgeBase records, object record) => record is Claim claim
        ? claim.Evidence.Select(e => e.Study).Distinct().Select(id => records.FindStudy(id)!).SelectMany(s => Present([s.Title, Reference(s, s.Author.Take(1))]))
        : [];

    /// <summary>Every text of a base that is searched.</summary>
    public static IEnumerable<string> All(KnowledgeBase records) =>
        records.Claims.Concat<object>(records.Studies).Concat(records.Concepts).SelectMany(r => Names(records, r).Concat(Passages(r)).Concat(Source(r)).Prepend(Title(r)));

    private static string Reference(Study study, IEnumerable<string> authors) =>
        string.Join(' ', Present([string.Join(", ", authors), study.ContainerTitle, study.Issued]));

    private static IEnumerable<string> Present(IEnumerable<string?> texts) => texts.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!);
}
