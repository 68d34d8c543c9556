using System.Globalization;
using Evidence.Core.Formats;

namespace Evidence.Core.Loading;

/// <summary>Every imported list of notices, kept in memory as its files are. Immutable and thread-safe.</summary>
public sealed class NoticeList
{
    private const string Extension = ".notices";
    private readonly IReadOnlyList<NoticeFile> _files;

    private NoticeList(IReadOnlyList<NoticeFile> files) => _files = files;

    /// <summary>No list at all.</summary>
    public static NoticeList None { get; } = new([]);

    /// <summary>The lists, by name.</summary>
    public IReadOnlyList<NoticeSource> Sources => [.. _files.Select(f => f.Source)];

    /// <summary>True when nothing was imported: then nobody knows what was retracted.</summary>
    public bool IsEmpty => _files.Count == 0;

    /// <summary>Reads the lists of a folder; none when the folder is not there.</summary>
    /// <param name="folder">Folder of the lists: <c>notices</c> in the root of an index.</param>
    /// <exception cref="InvalidDataException">A list is damaged; the message says how to mend that.</exception>
    public static NoticeList Open(string folder) => !Directory.Exists(folder) ? None
        : new NoticeList([.. Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal).Select(NoticeFile.Open)]);

    /// <summary>Keeps a list in a folder; one of the same name is replaced.</summary>
    /// <param name="folder">Folder of the lists.</param>
    /// <param name="name">Who made it.</param>
    /// <param name="dated">Day on which it was made, or null.</param>
    /// <param name="today">Day of the import.</param>
    /// <param name="notices">Its entries.</param>
    public static NoticeSource Import(string folder, string name, DateOnly? dated, DateOnly today, IEnumerable<PublishedNotice> notices)
    {
        string plain = ReferenceText.Clean(name) ?? "list";
        string slug = string.Concat(plain.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));
        return NoticeFile.Write(Path.Combine(folder, slug + Extension), plain, Iso(dated), Iso(today)!, notices);
    }

    /// <summary>Notices of a paper, by its DOI in the form to compare; oldest first, those without date before them.</summary>
    public IReadOnlyList<PublishedNotice> OfDoi(string doi) => Of(doi);

    /// <summary>Notices of a paper, by its PMID.</summary>
    public IReadOnlyList<PublishedNotice> OfPmid(string pmid) => Of("pmid:" + pmid);

    /// <summary>Papers that a DOI is a notice about; empty where it is no notice or shares its paper's DOI.</summary>
    public IReadOnlyList<string> ArticlesOfNotice(string doi) => _files.Count == 0 ? [] : [.. _files.SelectMany(f => f.ArticlesOf(doi)).Distinct()];

    private IReadOnlyList<PublishedNotice> Of(string key) => _files.Count == 0 ? [] : [.. _files.SelectMany(f => f.Of(key)).OrderBy(n => n.Date ?? "", StringComparer.Ordinal).ThenBy(n => n.Kind)];

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
