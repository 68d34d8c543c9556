namespace Evidence.Core.Indexing;

/// <summary>Vectors of one model that were made before, by the mark of the record they were made from. Not thread-safe.</summary>
internal sealed class KnownVectors : IDisposable
{
    private readonly List<VectorFile> _files = [];
    private readonly Dictionary<ulong, (int File, int Row)> _places = [];
    private readonly sbyte[] _numbers;

    /// <param name="fingerprint">The model; files of others are left aside.</param>
    /// <param name="dimensions">Numbers of its vectors.</param>
    /// <param name="paths">Files, which need not exist.</param>
    public KnownVectors(string fingerprint, int dimensions, params IEnumerable<string> paths)
    {
        _numbers = new sbyte[dimensions];
        foreach (string path in paths.Where(File.Exists))
        {
            if (TryOpen(path) is not { } file) continue;
            _files.Add(file);
            if (file.Fingerprint != fingerprint || file.Dimensions != dimensions) continue;
            int row = 0;
            foreach ((ulong mark, _) in file.Read())
            {
                if (mark != 0) _places.TryAdd(mark, (_files.Count - 1, row));
                row++;
            }
        }
    }

    /// <summary>True where the vector of a record is known.</summary>
    public bool Contains(ulong mark) => _places.ContainsKey(mark);

    /// <summary>The vector of a record; overwritten by the next call.</summary>
    public bool TryFind(ulong mark, out QuantisedVector vector)
    {
        bool isKnown = _places.TryGetValue(mark, out (int File, int Row) place);
        vector = isKnown ? _files[place.File].Read(place.Row, _numbers).Vector : default;
        return isKnown;
    }

    public void Dispose()
    {
        foreach (VectorFile file in _files) file.Dispose();
    }

    // What cannot be read is not known, and is made anew.
    private static VectorFile? TryOpen(string path)
    {
        try
        {
            return VectorFile.Open(path);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
