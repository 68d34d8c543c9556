using Evidence.Core.Model;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>The method in plain words, with the live thresholds and vocabularies.</summary>
public sealed class AboutModel : BasePage
{
    private static readonly (string, Type)[] Shown =
    [
        ("Design", typeof(Design)), ("Stance", typeof(Stance)), ("Directness", typeof(Directness)), ("Why not direct", typeof(IndirectnessReason)),
        ("Relation", typeof(Relation)), ("Sign", typeof(Sign)), ("Strength of a sentence", typeof(ClaimStrength)), ("Population", typeof(Population)),
        ("Kind of result", typeof(OutcomeKind)), ("Basis of a causal step", typeof(StepBasis)), ("What was read", typeof(ReadBasis)),
        ("Concern", typeof(ConcernKind)), ("Publisher's notice", typeof(NoticeKind)), ("Kind of concept", typeof(ConceptKind)),
    ];

    public IReadOnlyList<(string Name, IReadOnlyList<(string Word, MeaningAttribute Meaning)> Words)> Vocabularies { get; } =
        [.. Shown.Select(s => (s.Item1, Vocabulary.Describe(s.Item2)))];

    public string Summary { get; private set; } = "";

    public IActionResult OnGet() => FromLive(lease =>
    {
        KnowledgeBase records = lease.KnowledgeBase;
        int unconfirmed = records.Studies.Count(s => !s.Provenance.Verified), abstracts = records.Studies.Count(s => s.ReadBasis == ReadBasis.Abstract);
        Summary = $"{records.Claims.Count} claims, {records.Studies.Count} studies and {records.Concepts.Count} concepts. {abstracts} studies were read as abstracts; the bibliography of {unconfirmed} is not fully confirmed, which is said on their pages.";
        return Page();
    });
}
