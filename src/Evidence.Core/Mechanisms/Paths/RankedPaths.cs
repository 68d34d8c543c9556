namespace Evidence.Core.Mechanisms;

/// <summary>
/// Gives the loopless paths of a part in the order of their rank: strongest weakest link, then best basis, then fewest
/// steps, then claim ids. It asks for one rank after the other: with only the edges that are good enough, paths of exactly
/// one length, by depth, entering a node only where an exact number of steps still leads to the end (a walk; a dead end is
/// left only where it would cross itself). So the work grows with the paths given, not with the paths there are. Not
/// thread-safe.
/// </summary>
internal sealed class RankedPaths(GraphPart part, int maxSteps, CancellationToken cancellationToken)
{
    /// <summary>After so many entered nodes the search stops and says that it is not complete.</summary>
    public const int MostVisits = 2_000_000;

    private readonly int[] _strengths = [.. part.Links.SelectMany(l => l).Select(l => l.Strength).Distinct().OrderDescending()];
    private readonly int[] _bases = [.. part.Links.SelectMany(l => l).Select(l => l.Basis).Distinct().Order()];
    private int _visits;

    /// <summary>False where the search gave up before it had seen every path.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The paths, best first.</summary>
    /// <param name="through">A node that must be on the path, or -1.</param>
    /// <param name="allowed">Which link may stand at which place, the first being 0; null for any.</param>
    public IEnumerable<GraphPart.Link[]> Find(int through = -1, Func<int, GraphPart.Link, bool>? allowed = null)
    {
        int[] strongest = StrongestByLength(allowed);
        foreach (int strength in _strengths.Where(s => strongest.Any(l => l >= s)))
        {
            foreach (int basis in _bases)
            {
                for (int length = 1; length <= maxSteps; length++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (strongest[length] < strength) continue;
                    bool Stands(int place, GraphPart.Link link) => link.Strength >= strength && link.Basis <= basis && (allowed is null || allowed(place, link));
                    if (Ways(length, through, Stands) is not { } ways) continue;
                    foreach (GraphPart.Link[] path in Walk(ways, length, through, Stands))
                    {
                        // Those that are better were given before.
                        if (path.Min(l => l.Strength) == strength && path.Max(l => l.Basis) == basis) yield return path;
                    }

                    if (!IsComplete) yield break;
                }
            }
        }
    }

    // For each number of steps, the weakest link of the best walk of so many from start to end; -1 where there is none. A walk
    // may cross itself and miss the wanted node, so a path is never better: what no walk reaches need not be tried.
    private int[] StrongestByLength(Func<int, GraphPart.Link, bool>? allowed)
    {
        int[] strongest = new int[maxSteps + 1], here = new int[part.Links.Length], next = new int[part.Links.Length];
        Array.Fill(strongest, -1);
        Array.Fill(here, -1);
        here[part.Start] = int.MaxValue;
        for (int place = 0; place < maxSteps; place++)
        {
            Array.Fill(next, -1);
            for (int node = 0; node < here.Length; node++)
            {
                if (here[node] < 0 || node == part.Target || (node == part.Start && place > 0)) continue;
                foreach (GraphPart.Link link in part.Links[node])
                {
                    int weakest = Math.Min(here[node], link.Strength);
                    if (weakest > next[link.To] && (allowed is null || allowed(place, link))) next[link.To] = weakest;
                }
            }

            strongest[place + 1] = next[part.Target];
            (here, next) = (next, here);
        }

        return strongest;
    }

    // For each place and node: can a walk of exactly the steps left reach the end? Bit 1: at all; bit 2: through the wanted node.
    private byte[][]? Ways(int length, int through, Func<int, GraphPart.Link, bool> stands)
    {
        byte[][] ways = new byte[length + 1][];
        ways[length] = new byte[part.Links.Length];
        ways[length][part.Target] = (byte)(part.Target == through ? 3 : 1);
        for (int place = length - 1; place >= 0; place--)
        {
            byte[] here = ways[place] = new byte[part.Links.Length], next = ways[place + 1];
            bool any = false;
            for (int node = 0; node < part.Links.Length; node++)
            {
                if (node == part.Target || (node == part.Start) != (place == 0)) continue;
                foreach (GraphPart.Link link in part.Links[node])
                    if (next[link.To] != 0 && stands(place, link)) here[node] |= next[link.To];
                if (here[node] != 0 && node == through) here[node] = 3;
                any |= here[node] != 0;
            }

            if (!any) return null;
        }

        return (ways[0][part.Start] & (through < 0 ? 1 : 2)) != 0 ? ways : null;
    }

    private IEnumerable<GraphPart.Link[]> Walk(byte[][] ways, int length, int through, Func<int, GraphPart.Link, bool> stands)
    {
        var path = new GraphPart.Link[length];
        int[] at = new int[length];
        bool[] entered = new bool[part.Links.Length];
        entered[part.Start] = true;
        int place = 0, node = part.Start, seenThroughAt = through < 0 || part.Start == through ? -1 : int.MaxValue;
        while (place >= 0)
        {
            if (at[place] == part.Links[node].Length)
            {
                at[place] = 0;
                if (--place < 0) yield break;
                entered[path[place].To] = false;
                if (seenThroughAt == place) seenThroughAt = int.MaxValue;
                node = path[place].From;
                continue;
            }

            GraphPart.Link link = part.Links[node][at[place]++];
            int needed = seenThroughAt == int.MaxValue ? 2 : 1;
            if (entered[link.To] || (ways[place + 1][link.To] & needed) == 0 || !stands(place, link)) continue;
            if (++_visits > MostVisits)
            {
                IsComplete = false;
                yield break;
            }

            if ((_visits & 0xFFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            path[place] = link;
            if (place + 1 == length)
            {
                yield return [.. path];
                continue;
            }

            entered[link.To] = true;
            if (link.To == through) seenThroughAt = place;
            node = link.To;
            place++;
        }
    }
}
