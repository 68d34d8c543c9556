using System.Text;
using Evidence.Core.Formats;

namespace Evidence.Core.Auditing;

/// <summary>
/// Merges entries that are certainly one paper: the same DOI or PMID, no other identifier, title or year against it. The first
/// stays and takes the fields that it lacks, as they are written; the other goes. Every other byte of the file stays.
/// </summary>
public static class DuplicateMerges
{
    /// <summary>True where entries of a format can be told apart in its files.</summary>
    public static bool Supports(ReferenceFormat format) => IEntryExtents.Of(format) is not null;

    /// <summary>The text with its doubles merged, and what was done; entries whose extent cannot be told for certain are left alone.</summary>
    /// <param name="references">The entries of the text, in order.</param>
    /// <param name="text">The file's text without a byte order mark.</param>
    /// <param name="format">Its format.</param>
    public static (string Text, IReadOnlyList<DuplicateMerge> Merges) Apply(IReadOnlyList<Reference> references, string text, ReferenceFormat format)
    {
        if (IEntryExtents.Of(format) is not { } extents) return (text, []);
        var lines = new LineMap(text.AsSpan());
        var kept = new Dictionary<string, Entry>(StringComparer.Ordinal);
        HashSet<string> parents = references.SelectMany(r => r.Values("crossref").Concat(r.Values("xdata")))
            .SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<DuplicateMerge> merges = [];
        List<(int Start, int Length, string New)> changes = [];
        foreach (Reference reference in references)
        {
            string[] identifiers = [.. IdentifiersOf(reference)];
            string? shared = identifiers.FirstOrDefault(kept.ContainsKey);
            Entry? first = shared is null ? null : kept[shared];
            if (first is null || !first.IsSameAs(reference))
            {
                var own = new Entry(reference);
                foreach (string identifier in identifiers) kept.TryAdd(identifier, own);
                continue;
            }

            if (reference.Key is { } key && parents.Contains(key)) continue; // others are parts of it
            first.Extent ??= ExtentOf(first.Reference);
            if (first.Extent is not { } to || ExtentOf(reference) is not { } from) continue;
            FieldExtent[] fields = [.. Missing(first, reference, from, lines)];
            if (fields.Length > 0) changes.Add((to.InsertAt, 0, Insertion(text, to, fields)));
            changes.Add((from.RemoveFrom, from.RemoveTo - from.RemoveFrom, ""));
            merges.Add(new DuplicateMerge(first.Reference.Name, reference.Name, reference.Position, shared!, [.. fields.Select(f => f.Name).Distinct()]));
            first.Take(reference);
            foreach (string identifier in identifiers) kept.TryAdd(identifier, first);
        }

        return (Changed(text, changes), merges);

        EntryExtent? ExtentOf(Reference reference)
        {
            int start = lines.OffsetOf(reference.Position.Line, reference.Position.Column);
            return start < 0 || start >= text.Length ? null : extents.At(text, start);
        }
    }

    private sealed class Entry(Reference reference)
    {
        // So many of one paper are no list that somebody keeps; each is compared with all before it.
        private const int Most = 100;
        private readonly List<Reference> _taken = [reference];

        public Reference Reference { get; } = reference;

        public HashSet<string> Fields { get; } = [.. reference.Places.Select(p => p.Field)];

        public EntryExtent? Extent { get; set; }

        /// <summary>True where nothing is against it in the entry that stays, or in those that were merged into it.</summary>
        public bool IsSameAs(Reference other) => _taken.Count < Most && _taken.TrueForAll(r => IsSame(r, other));

        public void Take(Reference other) => _taken.Add(other);
    }

    private static IEnumerable<string> IdentifiersOf(Reference reference)
    {
        if (Doi.Normalise(reference.Doi) is { } doi) yield return "DOI " + doi;
        if (Identifiers.Pmid(reference.Pmid) is { } pmid) yield return "PMID " + pmid;
    }

    private static bool IsSame(Reference a, Reference b) =>
        Agree(Doi.Normalise(a.Doi), Doi.Normalise(b.Doi)) && Agree(Identifiers.Pmid(a.Pmid), Identifiers.Pmid(b.Pmid)) && Agree(Identifiers.Pmcid(a.Pmcid), Identifiers.Pmcid(b.Pmcid))
        && (a.Year is null || b.Year is null || Math.Abs(a.Year.Value - b.Year.Value) <= 1)
        && (a.Title is null || b.Title is null || Titles.Similarity(Titles.Words(a.Title), Titles.Words(b.Title)) >= Titles.Same);

    private static bool Agree(string? a, string? b) => a is null || b is null || a == b;

    // What the first lacks; a field that is several lines or pairs (authors, first and last page) goes whole.
    private static IEnumerable<FieldExtent> Missing(Entry first, Reference reference, EntryExtent from, LineMap lines)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (FieldPlace place in reference.Places)
        {
            if (!first.Fields.Add(place.Field)) continue;
            int offset = lines.OffsetOf(place.Line, place.Column);
            foreach (FieldExtent field in from.Fields.Where(f => f.Start <= offset && offset < f.End)) names.Add(field.Name);
            if (place.Field == "page" && from.IsLines) names.Add("EP");
            if (place.Field == "issued") names.UnionWith(from.Fields.Where(f => f.Name is "month" or "day").Select(f => f.Name));
        }

        return from.Fields.Where(f => names.Contains(f.Name));
    }

    private static string Insertion(string text, EntryExtent kept, IReadOnlyList<FieldExtent> fields)
    {
        if (kept.IsLines) return string.Concat(fields.Select(f => text[f.Start..f.End]));
        int first = kept.Fields[0].Start, line = text.LastIndexOf('\n', first - 1) + 1;
        bool isOneLine = line <= kept.Start || !text.AsSpan(line, first - line).IsWhiteSpace();
        string gap = isOneLine ? " " : (line > 1 && text[line - 2] == '\r' ? "\r\n" : "\n") + text[line..first];
        return string.Concat(fields.Select(f => "," + gap + text[f.Start..f.End]));
    }

    private static string Changed(string text, List<(int Start, int Length, string New)> changes)
    {
        var changed = new StringBuilder(text.Length);
        int at = 0;
        foreach ((int start, int length, string put) in changes.OrderBy(c => c.Start).ThenBy(c => c.Length))
        {
            changed.Append(text, at, start - at).Append(put);
            at = start + length;
        }

        return changed.Append(text, at, text.Length - at).ToString();
    }
}
