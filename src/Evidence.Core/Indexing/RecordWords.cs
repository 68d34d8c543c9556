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
        Claim claim => new[] { claim.Subject, claim.Object }.Distinct().SelectMany(id => AllNames(records.FindConcept(id)!)),
        Concept concept => concept.Synonyms.Select(s => s.Term),
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

    /// <summary>Who wrote it, where and when; for a claim, of each study it rests on.</summary>
    public static IEnumerable<string> Sources(KnowledgeBase records, object record) => record switch
    {
        Claim claim => claim.Evidence.Select(e => e.Study).Distinct().Select(id => records.FindStudy(id)!).SelectMany(s => Present([s.Title, Reference(s, firstAuthorOnly: true)])),
        Study study => Present([Reference(study, firstAuthorOnly: false)]),
        _ => [],
    };

    /// <summary>Label and synonyms of a concept.</summary>
    public static IEnumerable<string> AllNames(Concept concept) => concept.Synonyms.Select(s => s.Term).Prepend(concept.Label);

    private static string Reference(Study study, bool firstAuthorOnly) =>
        string.Join(' ', Present([string.Join(", ", firstAuthorOnly ? study.Author.Take(1) : study.Author), study.ContainerTitle, study.Issued]));

    private static IEnumerable<string> Present(IEnumerable<string?> texts) => texts.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!);
}
