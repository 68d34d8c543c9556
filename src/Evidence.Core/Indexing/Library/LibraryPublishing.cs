using System.Globalization;
using Evidence.Core.Text;
using Lucene.Net.Index;

namespace Evidence.Core.Indexing;

/// <summary>Makes the next generation of a library of a folder that was written to its end.</summary>
internal static class LibraryPublishing
{
    /// <summary>The file that names the generation which the folder started from; a generation has none.</summary>
    public const string FromFile = "from.txt";

    /// <summary>Lays out the vectors, counts, names and publishes it; the one before and the one that was live stay.</summary>
    /// <param name="library">The library.</param>
    /// <param name="folder">The folder, with nobody writing into it.</param>
    /// <param name="directory">The same, as Lucene sees it.</param>
    /// <param name="time">Names the generation.</param>
    /// <param name="fresh">Vectors made since, with the file that holds them; null to keep those that the live generation has.</param>
    public static LibraryManifest Publish(IndexRoot library, string folder, Lucene.Net.Store.Directory directory, TimeProvider time, (LibraryVectors Model, string File)? fresh)
    {
        string? live = library.ReadCurrent();
        int count;
        LibraryVectors? vectors = null;
        using (DirectoryReader reader = GenerationReader.OpenReader(directory))
        {
            count = reader.NumDocs;
            if ((fresh?.Model ?? (live is null ? null : LibraryManifest.Read(library.FolderOf(live)).Vectors)) is { } model)
                vectors = GenerationVectors.Write(reader, folder, model, new[] { live is null ? null : Path.Combine(library.FolderOf(live), VectorFile.FileName), fresh?.File }.OfType<string>());
        }

        DateTimeOffset now = time.GetUtcNow();
        var manifest = new LibraryManifest
        {
            Generation = library.NewName(now, count.ToString("x8", CultureInfo.InvariantCulture)),
            SchemaVersion = LibraryManifest.CurrentSchema,
            AnalyzerFingerprint = EvidenceAnalyzer.Fingerprint,
            References = count,
            ToolVersion = Manifest.OwnVersion,
            BuiltAt = now,
            Vectors = vectors,
            Files = Directory.EnumerateFiles(folder).Select(f => new FileInfo(f)).Where(f => f.Name is not (FromFile or Manifest.FileName)).OrderBy(f => f.Name, StringComparer.Ordinal).ToDictionary(f => f.Name, f => f.Length),
        };
        manifest.Write(folder);
        Directory.Move(folder, library.FolderOf(manifest.Generation));
        File.Delete(Path.Combine(library.FolderOf(manifest.Generation), FromFile));
        library.Publish(manifest.Generation);
        library.RemoveAllBut(manifest.Generation, live);
        return manifest;
    }
}
