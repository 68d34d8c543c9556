using Evidence.Core.Model;

namespace Evidence.Core.Searching;

/// <summary>Every hit of a search, to be taken away.</summary>
/// <param name="Title">What the set is called.</param>
/// <param name="Site">Address of the site that serves it, without a slash at its end.</param>
/// <param name="Address">Address of the set itself.</param>
/// <param name="Generation">The generation that answered.</param>
/// <param name="UpdatedAt">When that generation was built.</param>
/// <param name="Records">The records of that generation.</param>
/// <param name="Total">How many hits there are.</param>
/// <param name="Hits">The hits in order; read once.</param>
public sealed record HitSet(string Title, string Site, string Address, string Generation, DateTimeOffset UpdatedAt, KnowledgeBase Records, int Total, IEnumerable<Hit> Hits)
{
    /// <summary>The address of a hit's page.</summary>
    public string PageOf(Hit hit) => $"{Site}/{FolderOf(hit.Kind)}/{hit.Id}";

    /// <summary>The folder in which the pages of a kind of record stand.</summary>
    public static string FolderOf(RecordKind kind) => kind switch { RecordKind.Claim => "claims", RecordKind.Study => "studies", _ => "concepts" };
}
