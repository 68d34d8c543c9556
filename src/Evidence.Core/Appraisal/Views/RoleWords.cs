using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>The part that a piece of evidence plays, in words: one wording for pictures, lists, tables and screen readers.</summary>
public static class RoleWords
{
    /// <summary>What a role is called, such as <c>for the claim</c>.</summary>
    public static string Of(EvidenceRole role) => role switch
    {
        EvidenceRole.Pro => "for the claim",
        EvidenceRole.Con => "against the claim",
        EvidenceRole.Mixed => "mixed, on no side",
        EvidenceRole.Inconclusive => "cannot tell, on no side",
        EvidenceRole.Indirect => "too indirect to make a side",
        EvidenceRole.InsideReview => "inside a review that speaks",
        EvidenceRole.Background => "background, counted nowhere",
        EvidenceRole.NotRead => "not read, counted nowhere",
        _ => "retracted, taken out",
    };

    /// <summary>Living things in words: living people are people; empty for none.</summary>
    public static string Species(IEnumerable<Organism> organisms) =>
        string.Join(", ", organisms.Distinct().Select(o => o == Organism.Human ? "people" : o.Spoken()));

    /// <summary>How sure an item or a conclusion is, such as <c>very low</c>.</summary>
    public static string Level(Certainty level) => level.Spoken();
}
