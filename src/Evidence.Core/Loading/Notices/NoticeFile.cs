using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>
/// One imported list as a file: a line of description, then one line a notice, sorted by bytes, so that a look-up is a
/// binary search over the bytes as they lie. Each notice with a DOI of its own stands a second time under that DOI.
/// </summary>
internal sealed class NoticeFile
{
    /// <summary>What a line has in place of a kind where its key is the notice and its last part the paper.</summary>
    private const string NoticeMark = "notice";
    private const string Head = "#evidence-notices 1";
    private readonly byte[] _bytes;
    private readonly int[] _starts;

    private NoticeFile(NoticeSource source, byte[] bytes, int[] starts) => (Source, _bytes, _starts) = (source, bytes, starts);

    public NoticeSource Source { get; }

    /// <summary>Writes a list: first beside its place, then moved there, so that readers see the old one or the new one.</summary>
    public static NoticeSource Write(string path, string name, string? dated, string imported, IEnumerable<PublishedNotice> notices)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        int entries = 0;
        foreach (PublishedNotice n in notices)
        {
            if (!lines.Add($"{n.Article}\t{n.Kind.Word()}\t{n.Date}\t{n.Notice}")) continue;
            entries++;
            if (n.Notice is { } notice && notice != n.Article) lines.Add($"{notice}\t{NoticeMark}\t{n.Date}\t{n.Article}");
        }

        byte[][] sorted = [.. lines.Select(l => Encoding.UTF8.GetBytes(l + "\n"))];
        Array.Sort(sorted, (a, b) => a.AsSpan().SequenceCompareTo(b));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (byte[] line in sorted) hash.AppendData(line);
        var source = new NoticeSource(name, dated, imported, entries, Convert.ToHexStringLower(hash.GetHashAndReset()));

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = new FileStream(path + ".new", FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
        {
            file.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Head}\t{name}\t{dated}\t{imported}\t{entries}\t{source.Hash}\n")));
            foreach (byte[] line in sorted) file.Write(line);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
        return source;
    }

    /// <summary>Opens a list.</summary>
    /// <exception cref="InvalidDataException">The file is not one of ours, or was cut short.</exception>
    public static NoticeFile Open(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int first = bytes.AsSpan().IndexOf((byte)'\n') + 1;
        string[] head = first == 0 ? [] : Encoding.UTF8.GetString(bytes, 0, first - 1).Split('\t');
        if (head.Length != 6 || head[0] != Head || bytes[^1] != '\n') throw new InvalidDataException($"'{path}' is no list of notices. Import it again with: evidence notices import FILE");
        if (Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(first))) != head[5]) throw new InvalidDataException($"'{path}' is damaged. Import it again with: evidence notices import FILE");
        var starts = new List<int>(bytes.Length / 60) { first };
        for (int i = first; i < bytes.Length - 1; i++)
            if (bytes[i] == '\n') starts.Add(i + 1);
        if (first == bytes.Length) starts.Clear();
        var source = new NoticeSource(head[1], head[2].Length == 0 ? null : head[2], head[3], int.Parse(head[4], CultureInfo.InvariantCulture), head[5]);
        return new NoticeFile(source, bytes, [.. starts]);
    }

    /// <summary>Notices of a paper.</summary>
    public IEnumerable<PublishedNotice> Of(string article) => Lines(article).Where(l => l[1] != NoticeMark).Select(l => new PublishedNotice(l[0], Kind(l[1]), Null(l[2]), Null(l[3])));

    /// <summary>Papers that a notice is about.</summary>
    public IEnumerable<string> ArticlesOf(string notice) => Lines(notice).Where(l => l[1] == NoticeMark).Select(l => l[3]);

    private IEnumerable<string[]> Lines(string key)
    {
        byte[] wanted = Encoding.UTF8.GetBytes(key + "\t");
        int low = 0, high = _starts.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_bytes.AsSpan(_starts[middle]).SequenceCompareTo(wanted) < 0) low = middle + 1;
            else high = middle;
        }

        for (; low < _starts.Length && _bytes.AsSpan(_starts[low]).StartsWith(wanted); low++)
        {
            int start = _starts[low], length = _bytes.AsSpan(start).IndexOf((byte)'\n');
            yield return Encoding.UTF8.GetString(_bytes, start, length).Split('\t');
        }
    }

    private static NoticeKind Kind(string word) => Vocabulary.TryParse(word, out NoticeKind kind) ? kind : NoticeKind.Correction;

    private static string? Null(string text) => text.Length == 0 ? null : text;
}
