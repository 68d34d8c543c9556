using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Searching;

/// <summary>A set of hits as an Atom feed, so that a reader can follow a search.</summary>
internal static class AtomFeed
{
    public static IEnumerable<string> Write(HitSet set) => AtomWriter.Write(set.Address, set.Title, set.Address, set.UpdatedAt, set.Hits.Select(hit => new AtomEntry(
        set.PageOf(hit), hit.Title, set.PageOf(hit), hit.Verdict is { } verdict ? verdict.Word() : hit.Kind.Word(),
        hit.Verdict is null ? hit.Snippet : $"{hit.Verdict.Word()}, {hit.Certainty.Word()} certainty. {hit.Snippet}", set.UpdatedAt)));
}
