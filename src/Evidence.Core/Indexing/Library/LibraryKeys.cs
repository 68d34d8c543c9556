using System.Security.Cryptography;
using System.Text;
using Evidence.Core.Text;

namespace Evidence.Core.Indexing;

/// <summary>What makes two references the same work: a shared identifier, or the same id.</summary>
internal static class LibraryKeys
{
    /// <summary>The id of a reference that brings none: its best identifier, else a hash of title, year and first author; empty where it has neither.</summary>
    public static string IdOf(LibraryReference reference)
    {
        if (reference.Doi is { } doi) return "doi:" + doi;
        if (reference.Pmid is { } pmid) return "pmid:" + pmid;
        if (reference.Pmcid is { } pmcid) return "pmcid:" + pmcid;
        if (reference.Title.Length == 0) return "";
        string name = $"{string.Join(' ', Tokenizer.Terms(reference.Title))}\n{reference.Year}\n{string.Join(' ', Tokenizer.Terms(reference.Authors is [var first, ..] ? first : ""))}";
        return "t:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 10));
    }

    /// <summary>The keys of a reference, folded as those of the base are, so that a DOI typed in a search finds it.</summary>
    public static IEnumerable<string> Of(LibraryReference reference) =>
        new[] { reference.Id, reference.Doi, reference.Pmid, reference.Pmcid }.Where(k => !string.IsNullOrEmpty(k) && k.Length < 1000).Select(k => RecordKeys.Fold(k!)).Distinct();

    /// <summary>A number that stands for a key; different keys have the same one about once in 2^64 pairs, and a look-up then finds nothing.</summary>
    public static ulong Mark(ReadOnlySpan<byte> key)
    {
        ulong hash = 14695981039346656037;
        foreach (byte b in key) hash = (hash ^ b) * 1099511628211;
        return hash ^ (hash >> 31);
    }
}
