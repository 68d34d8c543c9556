using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Web.Pages;

/// <summary>Where a visitor may have wanted to go who asked for an address at which there is nothing.</summary>
/// <param name="Links">Name and address of each, likeliest first.</param>
/// <param name="Words">The last part of the address as words to search for; empty where there are none.</param>
public sealed record NearRecords(IReadOnlyList<(string Name, string Href)> Links, string Words)
{
    private const int Most = 5, LongestRead = 100;

    private static readonly RecordKind[] Kinds = [RecordKind.Claim, RecordKind.Study, RecordKind.Concept];

    private static readonly string[] Pages =
        ["/search", "/library", "/check", "/paths", "/gaps", "/map", "/what-if", "/audit", "/rules", "/about", "/quality", "/changes", "/compare", "/kept", "/help/search"];

    /// <summary>What is near an address.</summary>
    /// <param name="path">The address that was asked for.</param>
    /// <param name="lease">The live generation; null while there is none.</param>
    public static NearRecords Of(string path, GenerationLease? lease)
    {
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string last = parts.Length == 0 ? "" : parts[^1];
        last = last[..Math.Min(last.Length, LongestRead)];
        string words = string.Join(' ', last.Split(['-', '_', '.', ' '], StringSplitOptions.RemoveEmptyEntries));
        RecordKind? asked = parts.Length == 2 ? Kinds.Where(k => HitSet.FolderOf(k).Equals(parts[0], StringComparison.OrdinalIgnoreCase)).Select(k => (RecordKind?)k).FirstOrDefault() : null;
        if (asked is null)
        {
            string page = path[..Math.Min(path.Length, LongestRead)];
            (string, string)[] near = [.. NearestWords.Find(page, Pages, 1).Select(p => (p, p))];
            return new NearRecords(near, words);
        }

        if (lease is null) return new NearRecords([], words);
        KnowledgeBase records = lease.KnowledgeBase;
        // The same id under another kind, then what is spelt alike, then what begins alike.
        IEnumerable<(RecordKind Kind, string Id)> found =
        [
            .. Kinds.Where(k => TitleOf(records, k, last) is not null).Select(k => (k, last)),
            .. NearestWords.Find(last, IdsOf(records, asked.Value), Most).Select(id => (asked.Value, id)),
            .. words.Length == 0 ? [] : lease.Suggest(words, Most).Select(s => (s.Kind, s.Id)),
        ];
        return new NearRecords([.. found.Distinct().Take(Most).Select(f => (TitleOf(records, f.Kind, f.Id)!, $"/{HitSet.FolderOf(f.Kind)}/{f.Id}"))], words);
    }

    private static IEnumerable<string> IdsOf(KnowledgeBase records, RecordKind kind) => kind switch
    {
        RecordKind.Claim => records.Claims.Select(c => c.Id),
        RecordKind.Study => records.Studies.Select(s => s.Id),
        _ => records.Concepts.Select(c => c.Id),
    };

    private static string? TitleOf(KnowledgeBase records, RecordKind kind, string id) => kind switch
    {
        RecordKind.Claim => records.FindClaim(id)?.Text,
        RecordKind.Study => records.FindStudy(id) is { } study ? $"{study.ShortCitation()}: {study.TitleOrNote()}" : null,
        _ => records.FindConcept(id)?.Label,
    };
}
