using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Text;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Attributions;

/// <summary>Holds what a sentence says of its source against the studies of the base. Thread-safe.</summary>
internal sealed class AttributionCheck
{
    private const int MostNearest = 4;
    private readonly KnowledgeBase _records;
    private readonly Lazy<Dictionary<string, HashSet<string>>> _topics;
    private readonly (Claim Claim, Attribution Said)[] _known;

    public AttributionCheck(KnowledgeBase records, ConceptNames names, SentenceReader sentences, AttributionReader attributions)
    {
        _records = records;
        _topics = new Lazy<Dictionary<string, HashSet<string>>>(() => records.Studies.ToDictionary(s => s.Id, s => names.In(string.Join(". ", new[] { s.Title, s.Population, s.Model }.Concat(s.Findings))).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal));
        _known = [.. records.Claims.Where(c => c.Status == ClaimStatus.Attribution)
            .Select(c => (c, Said: attributions.Read(sentences.Read(c.Text, null, new HashSet<string>()), null, [], false))).Where(p => p.Said is not null).Select(p => (p.c, p.Said!))];
    }

    /// <summary>What is wrong with the source that a sentence names.</summary>
    public IEnumerable<CheckFinding> Check(SentenceCheck check, Attribution said)
    {
        if (said.Vague is { } vague)
        {
            yield return CheckRules.VagueSource.Finding($"“{vague}” names no source that could be looked up.", Suggestion(check), check.Matches.Select(m => m.Profile.Claim.Id));
            yield break;
        }

        foreach (Study study in said.Cited)
        {
            if (study.IsRetracted()) yield return CheckRules.Retracted.Finding($"{study.ShortCitation()} is retracted.", null, []);
            if (study.IsReview && said.IsOneStudy) yield return CheckRules.Secondary.Finding($"{study.ShortCitation()} is a review; the sentence speaks of one study.", null, []);
        }

        if (said.Cited.Count > 0)
        {
            if (check.Judged is not null && said.Cited.All(s => Found(s, check) == false && !s.IsRetracted()))
                yield return Misattributed(check, said, [.. said.Cited.Select(s => SourceFit.Of(s, said, AboutDisease(s, check), false))], null);
            yield break;
        }

        if (!said.IsNamed) yield break;
        if (_known.FirstOrDefault(k => k.Said.Matches(said)) is { Claim: { } claim })
        {
            // Somebody has looked for this source before: the nearest studies stand in the record.
            Study[] curated = [.. claim.Evidence.Where(e => e.Stance != Stance.Supports).Select(_records.StudyOf)];
            if (!claim.Evidence.Any(e => e.Stance == Stance.Supports)) yield return Misattributed(check, said, [.. curated.Select(s => Fit(s, said, check))], claim);
            yield break;
        }

        if (check.Judged is null || !IsKnownSource(said)) yield break;
        SourceFit[] fits = [.. _records.Studies.Select(s => Fit(s, said, check))];
        if (fits.Any(f => f.IsIt)) yield break;
        yield return Misattributed(check, said, [.. fits.Where(f => f.Fits.Count > 1).OrderByDescending(f => f.Fits.Count).ThenBy(f => f.Study.Id, StringComparer.Ordinal).Take(MostNearest)], null);
    }

    private SourceFit Fit(Study study, Attribution said, SentenceCheck check) => SourceFit.Of(study, said, AboutDisease(study, check), Found(study, check));

    // A base that knows neither journal nor institution nor author cannot say that they do not fit.
    private bool IsKnownSource(Attribution said) => said.Journal is not null
        || (said.Institution is { } institution && _records.Studies.Any(s => SourceFit.Mentions(s, institution)))
        || (said.Author is { } author && _records.Studies.Any(s => s.Author.Count > 0 && s.Author[0].StartsWith(author, StringComparison.OrdinalIgnoreCase)));

    private bool? AboutDisease(Study study, SentenceCheck check)
    {
        Concept[] named = [.. check.Reading.Mentions.SelectMany(m => m.Concepts).Where(c => c.Kind == ConceptKind.DiseaseOrSymptom).DistinctBy(c => c.Id)];
        string[] diseases = [.. named.Where(c => !named.Any(n => n.Broader.Contains(c.Id))).Select(c => c.Id)]; // of x and a kind of x, the kind
        return diseases.Length == 0 ? null : diseases.Any(_topics.Value[study.Id].Contains);
    }

    // It stands on the sentence's side of a claim that the sentence states.
    private static bool? Found(Study study, SentenceCheck check)
    {
        if (check.Judged is not { } judged) return null;
        return check.Matches.Take(1).SelectMany(m => m.Profile.Claim.Evidence).Any(e => e.Study == study.Id && (judged.Agrees ? e.Stance is Stance.Supports or Stance.Mixed : e.Stance is Stance.Contradicts or Stance.NoEffect or Stance.Mixed));
    }

    private static string? Suggestion(SentenceCheck check) =>
        check.Judged is { Agrees: true } judged && judged.Basis.Claim.In(judged.Basis.Stratum).Pro is { Count: > 0 } pro ? $"Name a study; the base holds for it: {string.Join(", ", pro.SelectMany(v => v.Studies).Take(3))}." : null;

    private static CheckFinding Misattributed(SentenceCheck check, Attribution said, IReadOnlyList<SourceFit> nearest, Claim? known)
    {
        string what = known?.Note is { } note ? $" {note}" : "";
        string near = nearest.Count == 0 ? "No study of the base comes near." : $"Nearest real studies: {string.Join("; ", nearest.Take(MostNearest))}.";
        IEnumerable<string> claims = check.Matches.Select(m => m.Profile.Claim.Id).Concat(known is null ? [] : [known.Id]);
        return CheckRules.Misattributed.Finding($"No study of the base fits what is said of the source ({said.Words}).{what} {near}", null, claims.Distinct());
    }
}
