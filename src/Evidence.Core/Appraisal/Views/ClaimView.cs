using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>Everything a reader needs of one claim: the statement, the conclusion with its steps, all evidence, the other side.</summary>
public sealed record ClaimView
{
    /// <summary>Id of the claim.</summary>
    public required string Id { get; init; }

    /// <summary>The statement.</summary>
    public required string Text { get; init; }

    /// <summary>What acts or is measured.</summary>
    public required ConceptName Subject { get; init; }

    /// <summary>How it bears on the object.</summary>
    public required Relation Relation { get; init; }

    /// <summary>What it bears on.</summary>
    public required ConceptName Object { get; init; }

    /// <summary>Where the object is said to go.</summary>
    public required Sign Sign { get; init; }

    /// <summary>How strongly the statement speaks.</summary>
    public required ClaimStrength Assertion { get; init; }

    /// <summary>Whom it speaks of.</summary>
    public required Population Population { get; init; }

    /// <summary>What kind of result it is about.</summary>
    public required OutcomeKind OutcomeKind { get; init; }

    /// <summary>What the record is for.</summary>
    public required ClaimStatus Status { get; init; }

    /// <summary>The conclusion.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Indicative certainty of it.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>The stratum whose conclusion is the claim's.</summary>
    public required Stratum Headline { get; init; }

    /// <summary>The conclusion in people, animals and cells, with its steps.</summary>
    public required IReadOnlyList<StratumView> Strata { get; init; }

    /// <summary>What lies on each side, group by group; empty where nothing makes a side or is near one.</summary>
    public required IReadOnlyList<BalanceView> Balance { get; init; }

    /// <summary>The smallest new evidence that would move the verdict.</summary>
    public required IReadOnlyList<string> WouldChange { get; init; }

    /// <summary>All evidence, in the order of the file.</summary>
    public required IReadOnlyList<EvidenceView> Evidence { get; init; }

    /// <summary>Claims that say it of a part or under a condition.</summary>
    public required IReadOnlyList<ClaimSummary> Narrower { get; init; }

    /// <summary>Claims that say the opposite.</summary>
    public required IReadOnlyList<ClaimSummary> Opposite { get; init; }

    /// <summary>Ids under which it was known before.</summary>
    public required IReadOnlyList<string> FormerIds { get; init; }

    /// <summary>What else a reader should know.</summary>
    public required string? Note { get; init; }

    /// <summary>The view of an appraised claim.</summary>
    public static ClaimView Of(KnowledgeBase knowledgeBase, IReadOnlyDictionary<string, ClaimAppraisal> appraisals, Claim claim)
    {
        ClaimAppraisal appraisal = appraisals[claim.Id];
        return new ClaimView
        {
            Id = claim.Id,
            Text = claim.Text,
            Subject = Name(knowledgeBase, claim.Subject),
            Relation = claim.Relation,
            Object = Name(knowledgeBase, claim.Object),
            Sign = claim.Sign,
            Assertion = claim.Assertion,
            Population = claim.Population,
            OutcomeKind = claim.OutcomeKind,
            Status = claim.Status,
            Verdict = appraisal.Verdict,
            Certainty = appraisal.Certainty,
            Headline = appraisal.Headline,
            Strata = [.. appraisal.Strata.Select(StratumView.Of)],
            Balance = claim.Status == ClaimStatus.Attribution ? [] : BalanceView.Of(appraisal),
            WouldChange = appraisal.WouldChange,
            Evidence = [.. claim.Evidence.Select((item, i) => View(appraisal, item, i))],
            Narrower = [.. claim.Narrower.Select(id => ClaimSummary.Of(appraisals[id]))],
            Opposite = [.. claim.Opposite.Select(id => ClaimSummary.Of(appraisals[id]))],
            FormerIds = claim.FormerIds,
            Note = claim.Note,
        };
    }

    // An item is shown with the part it plays in the headline; where it is out of place there, with the part in its own stratum.
    private static EvidenceView View(ClaimAppraisal appraisal, EvidenceItem item, int index)
    {
        WeighedEvidence weighed = appraisal.Main.Evidence[index];
        if (weighed.Role == EvidenceRole.Indirect && weighed.Stratum != appraisal.Headline) weighed = appraisal.In(weighed.Stratum).Evidence[index];
        return new EvidenceView(StudyName.Of(weighed.Study), item.Stance, item.Directness, item.Reasons, item.Basis, item.Finding, item.Locator,
            weighed.Design, weighed.Stratum, item.Organism.Count > 0 ? item.Organism : weighed.Study.Organism, weighed.N, item.Effect, item.Concerns,
            weighed.Role, weighed.Level, weighed.Reason, item.Note);
    }

    private static ConceptName Name(KnowledgeBase knowledgeBase, string id)
    {
        Concept concept = knowledgeBase.FindConcept(id)!;
        return new ConceptName(concept.Id, concept.Label, concept.Kind);
    }
}
