using System.Security.Cryptography;
using System.Text.Json;
using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Text;
using Lucene.Net.Index;

namespace Evidence.Core.Indexing;

/// <summary>A published generation, opened and checked. The only class that opens a reader. Disposing it closes the reader.</summary>
internal sealed class GenerationReader : IDisposable
{
    private readonly Lucene.Net.Store.Directory _directory;

    private GenerationReader(Manifest manifest, KnowledgeBase records, VerdictHistory history, Lucene.Net.Store.Directory directory, DirectoryReader reader)
    {
        Manifest = manifest;
        KnowledgeBase = records;
        History = history;
        _directory = directory;
        Reader = reader;
    }

    public Manifest Manifest { get; }

    public KnowledgeBase KnowledgeBase { get; }

    public VerdictHistory History { get; }

    public DirectoryReader Reader { get; }

    /// <summary>Opens a generation after checking that it is whole and of this program's layout.</summary>
    /// <exception cref="InvalidGenerationException">It is not; the message says why.</exception>
    public static GenerationReader Open(string folder)
    {
        string name = Path.GetFileName(folder);
        try
        {
            Manifest manifest = Manifest.Read(folder);
            RequireOwnLayout(name, manifest);
            foreach ((string file, string hash) in manifest.Files)
                if (HashOf(Path.Combine(folder, file)) != hash) throw new InvalidGenerationException($"Generation {name} is damaged: {file} is not as it was written.");
            KnowledgeBase records = StoredBase.Read(folder);
            VerdictHistory history = StoredHistory.Read(folder, manifest);
            Lucene.Net.Store.Directory directory = IndexDirectory.Load(folder);
            DirectoryReader reader = OpenReader(directory);
            int expected = manifest.Claims + manifest.Studies + manifest.Concepts;
            if (reader.NumDocs != expected || records.Claims.Count != manifest.Claims)
            {
                reader.Dispose();
                throw new InvalidGenerationException($"Generation {name} holds {reader.NumDocs} documents; its manifest says {expected}.");
            }

            return new GenerationReader(manifest, records, history, directory, reader);
        }
        catch (Exception fault) when (fault is (IOException or UnauthorizedAccessException or JsonException or ArgumentException or NotSupportedException) and not InvalidGenerationException)
        {
            throw new InvalidGenerationException($"Generation {name} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>A reader of the last commit of a directory.</summary>
    public static DirectoryReader OpenReader(Lucene.Net.Store.Directory directory) => DirectoryReader.Open(directory);

    /// <summary>A reader of everything that a writer was given, committed or not.</summary>
    public static DirectoryReader OpenReader(IndexWriter writer) => DirectoryReader.Open(writer, applyAllDeletes: true);

    public static string HashOf(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public void Dispose()
    {
        Reader.Dispose();
        _directory.Dispose();
    }

    private static void RequireOwnLayout(string name, Manifest manifest)
    {
        if (manifest.SchemaVersion != Manifest.CurrentSchema)
            throw new InvalidGenerationException($"Generation {name} has layout {manifest.SchemaVersion}; this program reads {Manifest.CurrentSchema}.");
        if (manifest.AnalyzerFingerprint != EvidenceAnalyzer.Fingerprint)
            throw new InvalidGenerationException($"Generation {name} was made by another analyzer ({manifest.AnalyzerFingerprint}).");
    }
}
