using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Indexing;

/// <summary>The design that a reference's publication types (PubMed's PT) speak of. A guess: indexers tag generously.</summary>
internal static class GuessedDesign
{
    // The first that fits counts: what sums up others comes before what it sums up.
    private static readonly (string Type, Design Design)[] Designs =
    [
        ("Meta-Analysis", Design.MetaAnalysis), ("Systematic Review", Design.SystematicReview), ("Practice Guideline", Design.Guideline), ("Guideline", Design.Guideline),
        ("Randomized Controlled Trial", Design.RandomisedTrial), ("Case Reports", Design.CaseReport), ("Review", Design.NarrativeReview),
        ("Editorial", Design.Opinion), ("Comment", Design.Opinion), ("Letter", Design.Opinion),
    ];

    /// <summary>The word of the vocabulary, or null.</summary>
    public static string? Of(Reference reference)
    {
        string[] types = [.. reference.Values("PT")];
        if (types.Length == 0) return null;
        foreach ((string type, Design design) in Designs)
            if (types.Contains(type, StringComparer.OrdinalIgnoreCase)) return design.Word();
        return null;
    }
}
