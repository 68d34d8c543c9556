using System.Text.Json.Serialization;
using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>One change of a claim's conclusions between two states of a base: the claim as it stood and as it stands. Immutable.</summary>
/// <param name="Claim">Id of the claim: the one it has now, of a claim that is gone the last one.</param>
/// <param name="Text">Its wording, in the same sense.</param>
/// <param name="At">When the second state was built.</param>
/// <param name="Before">Name of the first state.</param>
/// <param name="After">Name of the second state.</param>
/// <param name="Was">The claim in the first state; null where that does not hold it.</param>
/// <param name="Now">The claim in the second state; null where that does not hold it.</param>
public sealed record VerdictChange(string Claim, string Text, DateTimeOffset At, string Before, string After, ClaimState? Was, ClaimState? Now)
{
    /// <summary>Id of the claim that it became part of; null where it did not.</summary>
    public string? Into { get; init; }

    /// <summary>Of a new claim: ids of claims of before that name it as saying a part of what they say.</summary>
    public IReadOnlyList<string> PartOf { get; init; } = [];

    /// <summary>Studies with evidence on it, before or now, that were retracted.</summary>
    public IReadOnlyList<NamedStudy> Retracted { get; init; } = [];

    /// <summary>Studies with evidence on it, before or now, whose retraction no longer stands.</summary>
    public IReadOnlyList<NamedStudy> Reinstated { get; init; } = [];

    /// <summary>What became of the claim.</summary>
    public ChangeKind Kind => (Was, Now) switch
    {
        (null, null) => Into is null ? ChangeKind.CameAndWent : ChangeKind.Merged,
        (null, _) => ChangeKind.New,
        (_, null) => Into is null ? ChangeKind.Gone : ChangeKind.Merged,
        var (was, now) => was.Verdict != now.Verdict ? ChangeKind.Verdict
            : was.Certainty != now.Certainty ? ChangeKind.Certainty
            : Strata.Count > 0 ? ChangeKind.AnotherLivingSystem
            : Retracted.Count + Reinstated.Count > 0 ? ChangeKind.Retraction
            : was.Text != now.Text ? ChangeKind.Wording
            : was.Id != now.Id ? ChangeKind.Id
            : ChangeKind.AsBefore,
    };

    /// <summary>The living systems whose conclusions moved, with the steps that decided.</summary>
    [JsonIgnore]
    public IReadOnlyList<StratumChange> Strata => Was is null || Now is null ? [] : Was.MovesTo(Now);

    /// <summary>The living system that it is judged by now and was not before; null where that stayed, or is not known of both states.</summary>
    [JsonIgnore]
    public Stratum? JudgedAnew => Was?.JudgedBy is { } was && Now?.JudgedBy is { } now && was != now ? now : null;

    /// <summary>The id it had before; null where that is the one it has.</summary>
    [JsonIgnore]
    public string? FormerId => Was is not null && Now is not null && Was.Id != Now.Id ? Was.Id : null;

    /// <summary>True where it is worded otherwise than before.</summary>
    [JsonIgnore]
    public bool IsReworded => Was is not null && Now is not null && Was.Text != Now.Text;

    /// <summary>Id of the claim to read about it in a state: its own, of a merged one that of the claim it became part of; null where that state holds neither.</summary>
    /// <param name="state">The state.</param>
    public string? LeadsTo(KnowledgeBase state) => (Now is null ? Into : Claim) is { } id && state.FindClaim(id) is not null ? id : null;

    /// <summary>
    /// Every change between two states: of verdict, certainty, wording or id, by a retraction, and claims that came, went or
    /// became part of another. Those that matter most first, then by id. Both states are appraised by this program.
    /// </summary>
    /// <param name="beforeName">Name of the first state.</param>
    /// <param name="before">The first state.</param>
    /// <param name="afterName">Name of the second state.</param>
    /// <param name="after">The second state.</param>
    /// <param name="now">The verdicts of the second state.</param>
    /// <param name="at">When the second state was built.</param>
    public static IReadOnlyList<VerdictChange> Between(string beforeName, KnowledgeBase before, string afterName, KnowledgeBase after, IReadOnlyDictionary<string, ClaimAppraisal> now, DateTimeOffset at)
    {
        ClaimPairs pairs = ClaimPairs.Of(before, after);
        NamedStudy[] retracted = [.. Retractions.Between(before, after).Select(NamedStudy.Of)], reinstated = [.. Retractions.Between(after, before).Select(NamedStudy.Of)];
        VerdictChange[] changes =
        [
            .. pairs.Before.Select(p => Changed(p.Value, now[p.Key])).Where(c => c.Kind != ChangeKind.AsBefore),
            .. pairs.Added.Select(c => Of(null, ClaimState.Of(now[c.Id])) with { PartOf = [.. pairs.Before.Keys.Where(id => now[id].Claim.Narrower.Contains(c.Id))] }),
            .. pairs.Merged.Select(m => Of(State(before.FindClaim(m.Id)!), null) with { Into = m.Into }),
            .. pairs.Gone.Select(c => Of(State(c), null)),
        ];
        return [.. InOrder(changes)];

        VerdictChange Of(ClaimState? was, ClaimState? state) => new((state ?? was)!.Id, (state ?? was)!.Text, at, beforeName, afterName, was, state);

        ClaimState State(Claim claim) => ClaimState.Of(Appraiser.Appraise(before, claim));

        VerdictChange Changed(Claim was, ClaimAppraisal current) => Of(State(was), ClaimState.Of(current)) with
        {
            Retracted = OnIt(retracted, was, current.Claim),
            Reinstated = OnIt(reinstated, was, current.Claim),
        };

        // Whoever notes a retraction may take the evidence out at the same time.
        static NamedStudy[] OnIt(NamedStudy[] studies, Claim was, Claim claim) => [.. studies.Where(s => was.Evidence.Concat(claim.Evidence).Any(e => e.Study == s.Id))];
    }

    internal static IEnumerable<VerdictChange> InOrder(IEnumerable<VerdictChange> changes) => changes.OrderBy(c => c.Kind).ThenBy(c => c.Claim, StringComparer.Ordinal);

    /// <summary>This change and one of the same claim right before it as one: from where that one began to where this one ends.</summary>
    internal VerdictChange FollowedFrom(VerdictChange earlier) => this with
    {
        Before = earlier.Before,
        Was = earlier.Was,
        PartOf = [.. earlier.PartOf.Union(PartOf)],
        Retracted = Net(earlier.Retracted, Retracted, earlier.Reinstated, Reinstated),
        Reinstated = Net(earlier.Reinstated, Reinstated, earlier.Retracted, Retracted),
    };

    // What was retracted and put back, or the other way round, is as it was.
    private static NamedStudy[] Net(IEnumerable<NamedStudy> earlier, IEnumerable<NamedStudy> later, IEnumerable<NamedStudy> undoneEarlier, IEnumerable<NamedStudy> undoneLater) =>
        [.. earlier.Except(undoneLater).Union(later.Except(undoneEarlier))];
}
