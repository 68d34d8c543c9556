using System.Collections.Frozen;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>
/// Finds the study of the base that a reference is: by identifier first, then by title, year and first author. A title
/// alone makes a possible match only. Immutable and thread-safe.
/// </summary>
internal sealed class StudyMatcher
{
    private readonly FrozenDictionary<string, Study> _byIdentifier;
    private readonly FrozenDictionary<string, int[]> _byWord;
    private readonly (Study Study, IReadOnlyList<string> Title, string? Author)[] _titled;

    public StudyMatcher(KnowledgeBase records)
    {
        var identifiers = new Dictionary<string, Study>(StringComparer.Ordinal);
        foreach (Study study in records.Studies)
        {
            if (Doi.Normalise(study.Doi) is { } doi) identifiers.TryAdd(doi, study);
            if (Identifiers.Pmid(study.Pmid) is { } pmid) identifiers.TryAdd("pmid:" + pmid, study);
            if (Identifiers.Pmcid(study.Pmcid) is { } pmcid) identifiers.TryAdd(pmcid, study);
        }

        _byIdentifier = identifiers.ToFrozenDictionary(StringComparer.Ordinal);
        _titled = [.. records.Studies.Where(s => s.Title is not null).Select(s => (s, Titles.Words(s.Title), Titles.FirstAuthor(Reference.Of(s))))];
        _byWord = _titled.SelectMany((t, i) => t.Title.Distinct().Select(word => (word, i))).GroupBy(p => p.word, p => p.i).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The study of a DOI in the form to compare, of <c>pmid:</c> and digits, or of a PMCID; null for none.</summary>
    public Study? OfIdentifier(string? identifier) => identifier is null ? null : _byIdentifier.GetValueOrDefault(identifier);

    /// <summary>The study that an entry is.</summary>
    public StudyMatch Find(ReferenceInAudit item)
    {
        if (OfIdentifier(item.Doi) is { } byDoi) return new StudyMatch(MatchKind.Same, byDoi, "by DOI");
        if (OfIdentifier(item.Pmid is null ? null : "pmid:" + item.Pmid) is { } byPmid) return new StudyMatch(MatchKind.Same, byPmid, "by PMID");
        if (OfIdentifier(item.Pmcid) is { } byPmcid) return new StudyMatch(MatchKind.Same, byPmcid, "by PMCID");
        return ByTitle(item.Reference);
    }

    /// <summary>The study of a title, year and first author, whatever identifiers stand beside them.</summary>
    public StudyMatch ByTitle(Reference reference)
    {
        IReadOnlyList<string> words = Titles.Words(reference.Title);
        if (words.Count < 4) return StudyMatch.None;
        (int index, double similarity) = Nearest(words);
        if (similarity < Titles.Same) return StudyMatch.None;
        (Study study, _, string? author) = _titled[index];
        bool sameAuthor = author is not null && Titles.FirstAuthor(reference) is { } first && Titles.IsSameAuthor(author, first);
        bool sameYear = study.Year is { } year && reference.Year is { } given && Math.Abs(year - given) <= 1;
        return sameAuthor && sameYear ? new StudyMatch(MatchKind.Same, study, "by title, year and first author") : new StudyMatch(MatchKind.Possible, study, "by title alone");
    }

    // Candidates share one of the title's three rarest words.
    private (int Index, double Similarity) Nearest(IReadOnlyList<string> words)
    {
        (int Index, double Similarity) best = (-1, 0);
        IEnumerable<int> candidates = words.Distinct().Select(w => _byWord.GetValueOrDefault(w)).OfType<int[]>().OrderBy(c => c.Length).Take(3).SelectMany(c => c).Distinct();
        foreach (int candidate in candidates)
        {
            double similarity = Titles.Similarity(words, _titled[candidate].Title);
            if (similarity > best.Similarity) best = (candidate, similarity);
        }

        return best;
    }
}
