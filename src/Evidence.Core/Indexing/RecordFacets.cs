using System.Globalization;
using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Indexing;

/// <summary>The facet values of each record.</summary>
internal sealed class RecordFacets(KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals, ConceptHierarchy hierarchy)
{
    /// <summary>Facet and value pairs of a record, without repetition.</summary>
    public IEnumerable<(string Facet, string Value)> Of(object record) => (record switch
    {
        Claim claim => Of(claim),
        Study study => Of(study),
        Concept concept => Of(concept),
        _ => [],
    }).Distinct();

    private IEnumerable<(string Facet, string Value)> Of(Claim claim)
    {
        ClaimAppraisal appraisal = appraisals[claim.Id];
        yield return (FacetNames.Kind, RecordKind.Claim.Word());
        yield return (FacetNames.Verdict, appraisal.Verdict.Word());
        yield return (FacetNames.Certainty, appraisal.Certainty.Word());
        yield return (FacetNames.Population, claim.Population.Word());
        yield return (FacetNames.StanceBalance, Balance(appraisal.Main));
        yield return (FacetNames.Relation, claim.Relation.Word());
        yield return (FacetNames.Sign, claim.Sign.Word());
        yield return (FacetNames.Outcome, claim.OutcomeKind.Word());
        foreach (string concept in hierarchy.WithBroader(claim.Subject).Concat(hierarchy.WithBroader(claim.Object))) yield return (FacetNames.Concept, concept);
        foreach (string concept in hierarchy.WithBroader(claim.Subject)) yield return (FacetNames.Cause, concept);
        foreach (string concept in hierarchy.WithBroader(claim.Object)) yield return (FacetNames.Effect, concept);
        foreach (EvidenceItem item in claim.Evidence)
        {
            Study study = records.StudyOf(item);
            foreach (Organism organism in item.Organism.Count > 0 ? item.Organism : study.Organism) yield return (FacetNames.Organism, organism.Word());
            yield return (FacetNames.Design, (item.Design ?? study.Design).Word());
            yield return (FacetNames.Stance, item.Stance.Word());
            foreach ((string, string) pair in OfSource(study)) yield return pair;
            if (item.Locator == "not-recorded") yield return (FacetNames.Missing, "locator");
        }

        if (claim.Evidence.Count == 0) yield return (FacetNames.Missing, "evidence");
    }

    private IEnumerable<(string Facet, string Value)> Of(Study study)
    {
        yield return (FacetNames.Kind, RecordKind.Study.Word());
        yield return (FacetNames.Design, study.Design.Word());
        foreach (Organism organism in study.Organism) yield return (FacetNames.Organism, organism.Word());
        foreach (Claim claim in records.ClaimsOfStudy(study.Id))
        {
            foreach (string concept in hierarchy.WithBroader(claim.Subject).Concat(hierarchy.WithBroader(claim.Object))) yield return (FacetNames.Concept, concept);
            foreach (EvidenceItem item in claim.Evidence.Where(e => e.Study == study.Id)) yield return (FacetNames.Stance, item.Stance.Word());
        }

        foreach ((string, string) pair in OfSource(study)) yield return pair;
        foreach ((string what, bool isMissing) in new[]
        {
            ("n", study.Sample?.N is null), ("doi", study.Doi is null), ("pmid", study.Pmid is null), ("year", study.Year is null), ("title", study.Title is null),
            ("authors", study.Author.Count == 0), ("journal", study.ContainerTitle is null), ("findings", study.ReadBasis == ReadBasis.MetadataOnly),
        })
            if (isMissing) yield return (FacetNames.Missing, what);
    }

    private IEnumerable<(string Facet, string Value)> Of(Concept concept)
    {
        yield return (FacetNames.Kind, RecordKind.Concept.Word());
        foreach (string id in hierarchy.WithBroader(concept.Id)) yield return (FacetNames.Concept, id);
        if (concept.Mesh is null) yield return (FacetNames.Missing, "mesh");
    }

    private static IEnumerable<(string Facet, string Value)> OfSource(Study study)
    {
        if (study.Year is { } year) yield return (FacetNames.Year, Written(year));
        if (study.ContainerTitle is { } journal) yield return (FacetNames.Journal, journal);
        foreach (string author in study.Author) yield return (FacetNames.Author, author);
        if (study.Notices.Count > 0) yield return (FacetNames.HasNotice, "yes");
    }

    private static string Balance(StratumAppraisal main) => (main.Pro.Count, main.Con.Count) switch
    {
        (0, 0) => "no-side",
        (_, 0) => "only-pro",
        (0, _) => "only-con",
        _ => "both-sides",
    };

    private static string Written(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
