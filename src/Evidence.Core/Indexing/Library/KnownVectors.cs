namespace Evidence.Core.Indexing;

/// <summary>Vectors of one model that were made before, by the mark of the record they were made from. Not thread-safe.</summary>
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
            if (TryOpen(path) is not { } file) continue;
            _files.Add(file);
            if (file.Fingerprint == fingerprint && file.Dimensions == dimensions) Learn(file, _files.Count - 1);
        }
    }

    /// <summary>True where the vectors of a record are known.</summary>
    public bool Contains(ulong mark) => _places.ContainsKey(mark);

    /// <summary>The vectors of a record, passage by passage; empty where they are not known.</summary>
    public IEnumerable<QuantisedVector> Of(ulong mark)
    {
        if (!_places.TryGetValue(mark, out (int File, int Row, int Count) place)) yield break;
        for (int i = 0; i < place.Count; i++) yield return _files[place.File].Read(place.Row + i).Vector;
    }

    public void Dispose()
    {
        foreach (VectorFile file in _files) file.Dispose();
    }

    // Rows of one record stand together.
    private void Learn(VectorFile file, int number)
    {
        int row = 0;
        (ulong mark, int start) = (0, 0);
        foreach (VectorRow next in file.Read())
        {
            if (next.Mark != mark) (mark, start) = (next.Mark, row);
            if (!_places.TryGetValue(mark, out (int File, int Row, int Count) known) || (known.File == number && known.Row == start)) _places[mark] = (number, start, row - start + 1);
            row++;
        }
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
