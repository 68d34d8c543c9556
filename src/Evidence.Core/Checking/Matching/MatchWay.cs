namespace Evidence.Core.Checking.Matching;

/// <summary>By what a claim was laid beside a sentence.</summary>
internal enum MatchWay
{
    /// <summary>By a relation of the sentence, with what acts and what that acts on.</summary>
    Relation,

    /// <summary>By the words of the claim.</summary>
    Predicate,

    /// <summary>By another wording of the claim.</summary>
    Wording,

    /// <summary>By the names of both sides.</summary>
    Names,

    /// <summary>By weighing what both share.</summary>
    Weighed,
}
