using Evidence.Core.Mechanisms;
using Evidence.Core.Model;

namespace Evidence.Core.Tests.Mechanisms;

/// <summary>
/// Paths by brute force: walk everything, throw away what is not wanted, sort what is left. Written from the words of the
/// issue; of the code under test it knows the edge only.
/// </summary>
internal static class EveryPath
{
    public static IReadOnlyList<string> Ranked(
        MechanismEdge[] edges, string from, string to, int maxSteps, Stratum asked, bool peopleOnly, bool shownOnly, bool withContradicted, bool withKinds, bool endsAtKinds,
        IReadOnlyList<string> without, string? through, Certainty? atLeast)
    {
        IEnumerable<MechanismEdge> allowed = edges.Where(e => withKinds || e.KindOf == null || (endsAtKinds && e.To == to))
            .Where(e => withContradicted || (!e.ContradictedIn.Contains(asked) && !e.ContradictedIn.Contains(e.Own)))
            .Where(e => !peopleOnly || e.ShownIn.Contains(Stratum.People))
            .Where(e => !shownOnly || e.Basis == StepBasis.Shown)
            .Where(e => atLeast == null || e.Certainties[(int)asked] >= atLeast);
        MechanismEdge[] single = OneForEachStep(allowed, asked, preferShown: false);
        var all = new List<MechanismEdge[]>();
        Walk(single, [], from, to, maxSteps, without, all);
        if (through != null) all.RemoveAll(p => !p.Any(e => e.From == through || e.To == through));
        all.Sort((a, b) => Compare(a, b, asked));
        return [.. all.Select(Text)];
    }

    public static (int Shown, int Length)? LongestInPeople(
        MechanismEdge[] edges, string from, string to, int maxSteps, Stratum asked, bool withContradicted, bool withKinds, bool endsAtKinds, IReadOnlyList<string> without, string? through)
    {
        bool Shown(MechanismEdge e) => e.ShownIn.Contains(Stratum.People);
        bool Walkable(MechanismEdge e) => withContradicted || (!e.ContradictedIn.Contains(asked) && !e.ContradictedIn.Contains(e.Own));
        MechanismEdge[] single = OneForEachStep(edges.Where(e => (withKinds || e.KindOf == null || (endsAtKinds && e.To == to)) && (Shown(e) || Walkable(e))), asked, preferShown: true);
        var all = new List<MechanismEdge[]>();
        Walk(single, [], from, to, maxSteps, without, all);
        if (through != null) all.RemoveAll(p => !p.Any(e => e.From == through || e.To == through));

        // After the first step that is missing, only what may be walked anyway.
        all.RemoveAll(p => p.Skip(p.TakeWhile(Shown).Count() + 1).Any(e => !Walkable(e)));
        return all.Count == 0 ? null : all.Select(p => (p.TakeWhile(Shown).Count(), p.Length)).OrderByDescending(p => p.Item1 == p.Length).ThenByDescending(p => p.Item1).First();
    }

    public static string Text(IEnumerable<MechanismEdge> path) => string.Join(' ', path.Select(e => $"{e.From}-{e.Claim}-{e.To}"));

    private static MechanismEdge[] OneForEachStep(IEnumerable<MechanismEdge> edges, Stratum asked, bool preferShown)
    {
        var best = new Dictionary<(string, string, PathSign), MechanismEdge>();
        foreach (MechanismEdge edge in edges)
        {
            var key = (edge.From, edge.To, edge.Sign);
            if (!best.TryGetValue(key, out MechanismEdge? other) || Leads(edge, other)) best[key] = edge;
        }

        return [.. best.Values];

        bool Leads(MechanismEdge a, MechanismEdge b)
        {
            bool aShown = preferShown && a.ShownIn.Contains(Stratum.People), bShown = preferShown && b.ShownIn.Contains(Stratum.People);
            if (aShown != bShown) return aShown;
            int order = Certain(b, asked).CompareTo(Certain(a, asked));
            if (order == 0) order = Rests(a).CompareTo(Rests(b));
            if (order == 0) order = (a.KindOf != null).CompareTo(b.KindOf != null);
            if (order == 0) order = string.CompareOrdinal(a.Claim, b.Claim);
            return order < 0;
        }
    }

    private static void Walk(MechanismEdge[] edges, MechanismEdge[] so, string at, string to, int maxSteps, IReadOnlyList<string> without, List<MechanismEdge[]> all)
    {
        if (at == to)
        {
            all.Add(so);
            return;
        }

        if (so.Length == maxSteps || without.Contains(at) || without.Contains(to)) return;
        foreach (MechanismEdge edge in edges.Where(e => e.From == at))
        {
            if (without.Contains(edge.To) || so.Any(e => e.From == edge.To) || edge.To == edge.From) continue;
            Walk(edges, [.. so, edge], edge.To, to, maxSteps, without, all);
        }
    }

    private static int Compare(MechanismEdge[] a, MechanismEdge[] b, Stratum asked)
    {
        int order = b.Min(e => Certain(e, asked)).CompareTo(a.Min(e => Certain(e, asked)));
        if (order == 0) order = a.Max(Rests).CompareTo(b.Max(Rests));
        if (order == 0) order = a.Length.CompareTo(b.Length);
        for (int i = 0; order == 0 && i < a.Length; i++)
        {
            order = string.CompareOrdinal(a[i].Claim, b[i].Claim);
            if (order == 0) order = string.CompareOrdinal(a[i].To, b[i].To);
        }

        return order;
    }

    private static (Certainty, Certainty) Certain(MechanismEdge edge, Stratum asked) => (edge.Certainties[(int)asked], edge.Certainties[(int)edge.Own]);

    private static int Rests(MechanismEdge edge) => edge.Basis switch
    {
        StepBasis.Shown => 0,
        StepBasis.Reviewed => 1,
        StepBasis.Inferred => 2,
        StepBasis.Proposed => 3,
        StepBasis.TitleOnly => 4,
        _ => 5,
    };
}
