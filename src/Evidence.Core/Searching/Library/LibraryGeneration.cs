using System.Text.Json;
using Evidence.Core.Indexing;
using Lucene.Net.Index;

namespace Evidence.Core.Searching;

/// <summary>One generation of the library, opened and checked. Closed when the last lease on it ends.</summary>
internal sealed class LibraryGeneration : SharedUse
{
    private readonly Lucene.Net.Store.Directory _directory;
    private readonly DirectoryReader _reader;

    private LibraryGeneration(LibraryManifest manifest, Lucene.Net.Store.Directory directory, DirectoryReader reader)
    {
        (Manifest, _directory, _reader) = (manifest, directory, reader);
        Searcher = new LibrarySearcher(manifest, reader);
    }

    public LibraryManifest Manifest { get; }

    public LibrarySearcher Searcher { get; }

    /// <summary>Opens the generation in a folder.</summary>
    /// <exception cref="InvalidGenerationException">It is damaged or of another layout; the message says which.</exception>
    public static LibraryGeneration Open(string folder)
    {
        string name = Path.GetFileName(folder);
        try
        {
            LibraryManifest manifest = LibraryManifest.Read(folder);
            manifest.Require(folder);
            _ = LibraryCodec.Instance;
            Lucene.Net.Store.Directory directory = IndexDirectory.Open(folder);
            DirectoryReader reader = GenerationReader.OpenReader(directory);
            if (reader.NumDocs == manifest.References) return new LibraryGeneration(manifest, directory, reader);
            reader.Dispose();
            throw new InvalidGenerationException($"Generation {name} of the library holds {reader.NumDocs} references; its manifest says {manifest.References}.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or ArgumentException or NotSupportedException)
        {
            throw new InvalidGenerationException($"Generation {name} of the library cannot be read: {fault.Message}", fault);
        }
    }

    protected override void Close()
    {
        _reader.Dispose();
        _directory.Dispose();
    }
}
