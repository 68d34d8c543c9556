namespace Evidence.Core.Indexing;

/// <summary>The facets by which records can be narrowed down.</summary>
public static class FacetNames
{
    internal const string Kind = "kind";
    internal const string Verdict = "verdict";
    internal const string Certainty = "certainty";
    internal const string Population = "population";
    internal const string Organism = "organism";
    internal const string Design = "design";
    internal const string StanceBalance = "stance-balance";
    internal const string Stance = "stance";
    internal const string Relation = "relation";
    internal const string Sign = "sign";
    internal const string Outcome = "outcome";
    internal const string Journal = "journal";
    internal const string Author = "author";
    internal const string Concept = "concept";
    internal const string Cause = "cause";
    internal const string Effect = "effect";
    internal const string Year = "year";
    internal const string HasNotice = "has-notice";
    internal const string Missing = "missing";

    /// <summary>All facets, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Kind, Verdict, Certainty, Population, Organism, Design, StanceBalance, Stance, Concept, Cause, Effect, Relation, Sign, Outcome, Year, Journal, Author, HasNotice, Missing];
}
