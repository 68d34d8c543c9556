using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>Finds steps that nobody has shown and counts what hangs on each.</summary>
public static class GapFinder
{
    /// <summary>Chains of up to this many steps are counted: longer ones are seldom what a claim means.</summary>
    public const int ChainSteps = 4;

    /// <summary>A claim with so many evidence items is one that many lean on.</summary>
    public const int MuchEvidence = 5;

    private const int MostChains = 5_000_000;

    /// <summary>All gaps of a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="asked">The living system whose certainty is shown.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static GapAnswer Find(CausalMap map, Stratum asked = Stratum.People, CancellationToken cancellationToken = default)
    {
        MechanismEdge[] edges = [.. map.LeadingEdges(_ => true, asked)];
        (int[] chains, HashSet<string>[] leaning, bool isComplete) = Count(map, edges, cancellationToken);
        IEnumerable<Gap> gaps = edges.SelectMany((edge, i) =>
        {
            MechanismStep step = map.Views.Of(edge, asked);
            ClaimSummary[] claims = [.. leaning[i].Where(c => c != edge.Claim).Order(StringComparer.Ordinal).Select(c => ClaimSummary.Of(map.Appraisals[c]))];
            return KindsOf(map, step, claims.Length > 0).Select(kind => new Gap(kind, step, chains[i], claims));
        });
        return new GapAnswer(
            [.. gaps.OrderBy(g => g.Kind).ThenByDescending(g => g.Leaning.Count).ThenByDescending(g => g.Chains).ThenBy(g => g.Step.Claim, StringComparer.Ordinal)], isComplete);
    }

    private static IEnumerable<GapKind> KindsOf(CausalMap map, MechanismStep step, bool isLeantOn)
    {
        if (step.Basis != StepBasis.Shown) yield return GapKind.NotShown;
        else if (isLeantOn && !step.ShownIn.Contains(Stratum.People)) yield return GapKind.NotInPeople;
        if (step.Groups == 1) yield return GapKind.OneGroup;
        IReadOnlyList<EvidenceItem> evidence = map.Appraisals[step.Claim].Claim.Evidence;
        if (step.Groups > 0 && step.Otherwise.Count == 0 && evidence.All(e => e.Stance is Stance.Supports or Stance.Background)) yield return GapKind.NothingContrary;
    }

    // Walks every loopless chain once, from each concept; the edges of a chain that joins the ends of a much-studied claim bear it.
    private static (int[] Chains, HashSet<string>[] Leaning, bool IsComplete) Count(CausalMap map, MechanismEdge[] edges, CancellationToken cancellationToken)
    {
        ILookup<string, int> from = Enumerable.Range(0, edges.Length).ToLookup(i => edges[i].From, StringComparer.Ordinal);
        ILookup<(string, string), string> studied = map.KnowledgeBase.Claims.Where(c => c.Evidence.Count >= MuchEvidence && MechanismGraph.IsStep(c)).ToLookup(c => (c.Subject, c.Object), c => c.Id);
        int[] chains = new int[edges.Length];
        HashSet<string>[] leaning = [.. edges.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        var path = new List<int>(ChainSteps);
        var entered = new HashSet<string>(StringComparer.Ordinal);
        int walked = 0;
        foreach (string start in edges.Select(e => e.From).Distinct().Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            entered.Add(start);
            if (!Walk(start, start)) return (chains, leaning, false);
            entered.Clear();
        }

        return (chains, leaning, true);

        bool Walk(string start, string at)
        {
            foreach (int edge in from[at])
            {
                string next = edges[edge].To;
                if (!entered.Add(next)) continue;
                path.Add(edge);
                foreach (int used in path)
                {
                    chains[used]++;
                    leaning[used].UnionWith(studied[(start, next)]);
                }

                bool goesOn = ++walked < MostChains && (path.Count == ChainSteps || Walk(start, next));
                path.RemoveAt(path.Count - 1);
                entered.Remove(next);
                if (!goesOn) return false;
            }

            return true;
        }
    }
}
