using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>
/// How the chains through a step change under a supposition. A chain here is the step with what acts on its start and what its
/// end acts on, so that the neighbours see what becomes of them; how many are looked at is bounded.
/// </summary>
internal sealed class ChangedChains(CausalMap before, CausalMap after)
{
    private const int MostLookedAt = 2_000;

    /// <summary>Compares a base with the one that is supposed.</summary>
    public static ChangedChains Between(KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals, SupposedBase supposed) =>
        new(new CausalMap(records, appraisals), new CausalMap(supposed.KnowledgeBase, supposed.Appraisals));

    /// <summary>The chains through a claim whose certainty, basis, weakest link or break differs, strongest first; none where the claim is no step.</summary>
    public IReadOnlyList<(PathMove Move, Stratum In)> Through(string claim, CancellationToken cancellationToken = default)
    {
        MechanismGraph graph = before.Graph;
        var moves = new List<(PathMove Move, Stratum In)>();
        for (int i = 0; i < graph.Edges.Count; i++)
        {
            MechanismEdge edge = graph.Edges[i], now = after.Graph.Edges[i];
            if (edge.Claim != claim || edge.KindOf is not null) continue;
            Stratum asked = Enum.GetValues<Stratum>().Cast<Stratum?>().FirstOrDefault(s => edge.Certainties[(int)s!] != now.Certainties[(int)s!]) ?? edge.Own;
            foreach (int[] chain in ChainsOf(i).Take(MostLookedAt))
            {
                cancellationToken.ThrowIfCancellationRequested();
                MechanismPath was = before.Views.Path([.. chain.Select(e => graph.Edges[e])], asked), becomes = after.Views.Path([.. chain.Select(e => after.Graph.Edges[e])], asked);
                if (!PathChanges.SameFacts(was, becomes)) moves.Add((new PathMove(was, becomes), asked));
            }
        }

        return [.. moves.OrderByDescending(m => m.Move.Before.Certainty).ThenBy(m => m.Move.Before.Steps.Count).ThenBy(m => string.Join(' ', m.Move.Before.Steps.Select(s => s.Claim)), StringComparer.Ordinal)
            .DistinctBy(m => string.Join(' ', m.Move.Before.Steps.Select(s => s.From).Append(m.Move.Before.Steps[^1].To)))];
    }

    // One step before and one behind, where there are any; no thing twice.
    private IEnumerable<int[]> ChainsOf(int edge)
    {
        MechanismGraph graph = before.Graph;
        int[] into = [.. graph.In(graph.From[edge]).Where(e => graph.Edges[e].KindOf is null && graph.From[e] != graph.To[edge])];
        int[] onward = [.. graph.Out(graph.To[edge]).Where(e => graph.Edges[e].KindOf is null && graph.To[e] != graph.From[edge])];
        if (into.Length == 0) return onward.Select(o => new[] { edge, o });
        if (onward.Length == 0) return into.Select(i => new[] { i, edge });
        return into.SelectMany(i => onward.Where(o => graph.From[i] != graph.To[o]).Select(o => new[] { i, edge, o }));
    }
}
