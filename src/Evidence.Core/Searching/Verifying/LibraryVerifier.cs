using System.Globalization;
using Evidence.Core.Indexing;
using Lucene.Net.Index;

namespace Evidence.Core.Searching;

/// <summary>Looks at the live generation of a library as closely as can be: its files, Lucene's own check, every record and every word. Reads only; may run beside imports and readers.</summary>
public static class LibraryVerifier
{
    /// <summary>Name of the step that looks at the vectors of meaning; where only that one failed, making them again is the remedy.</summary>
    public const string Vectors = "vectors";

    /// <summary>Verifies it.</summary>
    /// <param name="root">The index.</param>
    /// <param name="cancellationToken">Stops between two words or some records.</param>
    /// <returns>What was seen, and the fingerprint of what it holds (null where it cannot be read); null where there is no library.</returns>
    public static (VerificationReport Report, LibraryFingerprint? Fingerprint)? Verify(IndexRoot root, CancellationToken cancellationToken = default)
    {
        if (root.Library.ReadCurrent() is not { } name) return null;
        string folder = root.Library.FolderOf(name);
        var steps = new List<VerificationStep>();
        LibraryFingerprint? fingerprint = null;
        bool isWhole = Take("files", () => Files(folder)) && Take("lucene", () => Lucene(folder)) && Take("records", () =>
        {
            using Lucene.Net.Store.Directory directory = IndexDirectory.Open(folder);
            using DirectoryReader reader = GenerationReader.OpenReader(directory);
            fingerprint = LibraryFingerprint.Of(reader, cancellationToken);
            return string.Create(CultureInfo.InvariantCulture, $"{fingerprint.References} references can be read; records {fingerprint.Records}, words {fingerprint.Words}.");
        });
        if (isWhole && LibraryManifest.Read(folder) is { Vectors: { } vectors } manifest)
        {
            isWhole = Take(Vectors, () =>
            {
                using Lucene.Net.Store.Directory directory = IndexDirectory.Open(folder);
                using DirectoryReader reader = GenerationReader.OpenReader(directory);
                return GenerationVectors.Check(reader, folder, manifest, vectors, cancellationToken);
            });
        }

        return (new VerificationReport(name, steps), isWhole ? fingerprint : null);

        bool Take(string step, Func<string> look)
        {
            try
            {
                steps.Add(new VerificationStep(step, true, look()));
                return true;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Damaged files make a reader fail in any way; each of them is an answer to the question asked here.
                steps.Add(new VerificationStep(step, false, fault.Message));
                return false;
            }
        }
    }

    private static string Lucene(string folder)
    {
        (bool isClean, string words) = GenerationVerifier.Lucene(folder);
        return isClean ? words : throw new InvalidDataException(words);
    }

    private static string Files(string folder)
    {
        LibraryManifest manifest = LibraryManifest.Read(folder);
        manifest.Require(folder);
        _ = LibraryCodec.Instance;
        return string.Create(CultureInfo.InvariantCulture, $"{manifest.Files.Keys.Count(n => n != VectorFile.FileName)} files are as long as they were written.");
    }
}
