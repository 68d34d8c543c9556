namespace Evidence.Core.Indexing;

/// <summary>
/// Vectors of one model that were made before, by the mark of the record they were made from. What is damaged or cut off is not known,
/// and is made anew. Not thread-safe.
/// </summary>
internal sealed class KnownVectors : IDisposable
{
    private readonly List<VectorFile> _files = [];
    private readonly Dictionary<ulong, (int File, int Row, int Count)> _places = [];

    /// <param name="fingerprint">The model; files of others are left aside.</param>
    /// <param name="dimensions">Numbers of its vectors.</param>
    /// <param name="paths">Files, which need not exist.</param>
    public KnownVectors(string fingerprint, int dimensions, params IEnumerable<string> paths)
    {
        foreach (string path in paths.Where(File.Exists))
        {
            if (Try(() => VectorFile.Open(path)) is not { } file) continue;
            _files.Add(file);
            if (file.Fingerprint == fingerprint && file.Dimensions == dimensions) Try(() => Learn(file, _files.Count - 1));
        }
    }

    /// <summary>True where the vectors of a record are known.</summary>
    public bool Contains(ulong mark) => _places.ContainsKey(mark);

    /// <summary>The vectors of a record, passage by passage; null where they are not known, or cannot be read any more.</summary>
    public IReadOnlyList<QuantisedVector>? Of(ulong mark)
    {
        if (!_places.TryGetValue(mark, out (int File, int Row, int Count) place)) return null;
        VectorRow[]? rows = Try(() => Enumerable.Range(place.Row, place.Count).Select(_files[place.File].Read).OfType<VectorRow>().ToArray());
        return rows?.Length == place.Count ? [.. rows.Select(r => r.Vector)] : null;
    }

    public void Dispose()
    {
        foreach (VectorFile file in _files) file.Dispose();
    }

    // Known is a record whose rows all stand there, from its first passage to its last.
    private VectorFile Learn(VectorFile file, int number)
    {
        int row = 0;
        VectorRow? before = null;
        foreach (VectorRow? read in file.Read())
        {
            row++;
            bool isNext = read is { } next && (next.Passage == 0 || (before is { Left: > 0 } && next.Follows(before)));
            before = isNext ? read : null;
            if (before is { Left: 0 } last) _places.TryAdd(last.Mark, (number, row - 1 - last.Passage, last.Passage + 1));
        }

        return file;
    }

    private static T? Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
