using System.Text.Json;
using Evidence.Core.Indexing;
using Evidence.Core.Text;
using Lucene.Net.Index;

namespace Evidence.Core.Searching;

/// <summary>One generation of the library, opened and checked. Closed when the last lease on it ends.</summary>
internal sealed class LibraryGeneration : SharedUse
{
    private readonly Lucene.Net.Store.Directory _directory;
    private readonly DirectoryReader _reader;

    private LibraryGeneration(LibraryManifest manifest, Lucene.Net.Store.Directory directory, DirectoryReader reader, LibraryMeaning? meaning, string? whyLexical)
    {
        (Manifest, _directory, _reader, WhyLexical) = (manifest, directory, reader, whyLexical);
        Searcher = new LibrarySearcher(manifest, reader, meaning, whyLexical);
    }

    public LibraryManifest Manifest { get; }

    public LibrarySearcher Searcher { get; }

    /// <summary>Why it is ranked by words alone; null where it need not be.</summary>
    public string? WhyLexical { get; }

    /// <summary>Opens the generation in a folder.</summary>
    /// <param name="folder">Where its files lie.</param>
    /// <param name="embedder">Gives the model to rank by meaning with, or null.</param>
    /// <exception cref="InvalidGenerationException">It is damaged or of another layout; the message says which.</exception>
    public static LibraryGeneration Open(string folder, Func<ISentenceEmbedder?>? embedder)
    {
        string name = Path.GetFileName(folder);
        try
        {
            LibraryManifest manifest = LibraryManifest.Read(folder);
            manifest.Require(folder);
            _ = LibraryCodec.Instance;
            Lucene.Net.Store.Directory directory = IndexDirectory.Open(folder);
            DirectoryReader reader = GenerationReader.OpenReader(directory);
            try
            {
                if (reader.NumDocs == manifest.References)
                {
                    (LibraryMeaning? meaning, string? whyLexical) = LibraryMeaning.Load(folder, manifest, embedder, reader.MaxDoc);
                    return new LibraryGeneration(manifest, directory, reader, meaning, whyLexical);
                }
            }
            catch
            {
                reader.Dispose();
                directory.Dispose();
                throw;
            }

            reader.Dispose();
            directory.Dispose();
            throw new InvalidGenerationException($"Generation {name} of the library holds {reader.NumDocs} references; its manifest says {manifest.References}.");
        }
        catch (Exception fault) when (fault is (IOException or UnauthorizedAccessException or JsonException or ArgumentException or NotSupportedException) and not InvalidGenerationException)
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
