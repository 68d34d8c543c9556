namespace Evidence.Core.Indexing;

/// <summary>How far an import has come.</summary>
/// <param name="File">The file that is read.</param>
/// <param name="BytesRead">Bytes read of all files.</param>
/// <param name="BytesTotal">Bytes of all files.</param>
/// <param name="References">Entries read.</param>
public readonly record struct ImportProgress(string File, long BytesRead, long BytesTotal, long References);
