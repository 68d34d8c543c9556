using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>The method in plain words, with the live thresholds and vocabularies.</summary>
public sealed class AboutModel : BasePage
{
    private const int FewestItems = 2, MostItems = 7;

    private static readonly (string, Type)[] Shown =
    [
        ("Design", typeof(Design)), ("Stance", typeof(Stance)), ("Directness", typeof(Directness)), ("Why not direct", typeof(IndirectnessReason)),
        ("Relation", typeof(Relation)), ("Sign", typeof(Sign)), ("Strength of a sentence", typeof(ClaimStrength)), ("Population", typeof(Population)),
        ("Kind of result", typeof(OutcomeKind)), ("Basis of a causal step", typeof(StepBasis)), ("What was read", typeof(ReadBasis)),
        ("Concern", typeof(ConcernKind)), ("Publisher's notice", typeof(NoticeKind)), ("Kind of concept", typeof(ConceptKind)),
    ];

    public IReadOnlyList<(string Name, IReadOnlyList<(string Word, MeaningAttribute Meaning)> Words)> Vocabularies { get; } =
        [.. Shown.Select(s => (s.Item1, Vocabulary.Describe(s.Item2)))];

    /// <summary>A claim of the base whose derivation uses many of the rules and can still be redone by hand; null in a base without one.</summary>
    public ClaimView? Example { get; private set; }

    public string Summary { get; private set; } = "";

    public IActionResult OnGet() => FromLive(lease =>
    {
        KnowledgeBase records = lease.KnowledgeBase;
        int unconfirmed = records.Studies.Count(s => !s.Provenance.Verified), abstracts = records.Studies.Count(s => s.ReadBasis == ReadBasis.Abstract);
        Summary = $"{records.Claims.Count} claims, {records.Studies.Count} studies and {records.Concepts.Count} concepts. {abstracts} studies were read as abstracts; the bibliography of {unconfirmed} is not fully confirmed, which is said on their pages.";
        Example = ExampleOf(lease);
        return Page();
    });

    // The most rules first, then one with two sides, then the fewest items.
    private static ClaimView? ExampleOf(GenerationLease lease) => lease.Appraisals.Values
        .Where(a => a.Claim.Status == ClaimStatus.Current && a.Claim.Evidence.Count is >= FewestItems and <= MostItems && a.Main.Pro.Count + a.Main.Con.Count > 0)
        .OrderByDescending(a => a.Main.Steps.Select(s => s.Rule).Distinct().Count()).ThenByDescending(a => Math.Min(a.Main.Pro.Count, a.Main.Con.Count))
        .ThenByDescending(a => a.Main.Steps.Count).ThenBy(a => a.Claim.Evidence.Count).ThenBy(a => a.Claim.Id, StringComparer.Ordinal)
        .Select(a => ClaimView.Of(lease.KnowledgeBase, lease.Appraisals, a.Claim)).FirstOrDefault();
}
