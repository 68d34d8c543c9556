using System.Collections.Concurrent;
using System.Diagnostics;
using Evidence.Core.Formats;

namespace Evidence.Core.Indexing;

/// <summary>
/// Takes files of references into the library as one new generation. Files are read as streams; one thread reads, the others
/// index. An import that was cut off goes on where its last commit was when it is given the same files again.
/// </summary>
public static class LibraryImport
{
    private const int BatchSize = 500;
    private const int BatchesAhead = 4;
    private const int HeadLength = 4096;
    private const string Importing = "start the import again: it goes on where it was";
    private const string Deleting = "delete again";
    private static readonly TimeSpan UsualBetweenCommits = TimeSpan.FromSeconds(30);

    /// <summary>Reads, merges what has the same identifier, indexes and publishes.</summary>
    /// <param name="files">Files and folders; of folders, every file whose ending names a format, in the order of names.</param>
    /// <param name="root">Where the index lives.</param>
    /// <param name="time">Names the generation.</param>
    /// <param name="progress">Told after each batch, or null.</param>
    /// <param name="betweenCommits">How often the work is made safe against a kill; null for every 30 seconds.</param>
    /// <param name="cancellationToken">Stops between batches; the work done so far is kept for the next start.</param>
    /// <exception cref="IndexLockedException">Somebody else changes the library.</exception>
    /// <exception cref="IOException">A file cannot be read, or the disk is full; the live generation is as it was.</exception>
    public static ImportReport Import(IEnumerable<string> files, IndexRoot root, TimeProvider time, IProgress<ImportProgress>? progress = null, TimeSpan? betweenCommits = null, CancellationToken cancellationToken = default)
    {
        string[] all = [.. files.SelectMany(Expand).Select(Path.GetFullPath).Distinct()];
        using LibraryWriter writer = Told(() => LibraryWriter.Open(root), Importing);
        var run = new Run(writer, progress, betweenCommits ?? UsualBetweenCommits, all.Sum(f => new FileInfo(f).Length));
        foreach (string file in all) run.Take(file, cancellationToken);
        LibraryManifest? manifest = run.HasChanged ? Told(() => writer.Publish(time), Importing) : null;
        return run.Report(manifest);
    }

    /// <summary>Deletes references by id, DOI, PMID or PMCID.</summary>
    /// <returns>The ids that no reference has, and the generation that is live now (null where nothing was deleted).</returns>
    /// <exception cref="IndexLockedException">Somebody else changes the library.</exception>
    /// <exception cref="IOException">The disk does not take it, or an import was cut off; the live generation is as it was.</exception>
    public static (IReadOnlyList<string> Unknown, LibraryManifest? Manifest) Delete(IEnumerable<string> ids, IndexRoot root, TimeProvider time)
    {
        using LibraryWriter writer = Told(() => LibraryWriter.Open(root), Deleting);
        if (writer.HoldsPartOfAnImport) throw new IOException(LibraryEmbedding.CutOff);
        string[] asked = [.. ids], unknown = Told<string[]>(() => [.. asked.Where(id => !writer.Delete(id))], Deleting);
        return (unknown, unknown.Length < asked.Length ? Told(() => writer.Publish(time), Deleting) : null);
    }

    private static T Told<T>(Func<T> write, string again) => DiskFault.Told(write, "The live library is as it was.", again);

    private static IEnumerable<string> Expand(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(f => ReferenceFormat.OfFileName(f) is { Reader: not null }).Order(StringComparer.Ordinal)
        : [path];

    private sealed class Run(LibraryWriter writer, IProgress<ImportProgress>? progress, TimeSpan betweenCommits, long totalBytes)
    {
        private readonly FindingTally _findings = [];
        private readonly List<string> _unknown = [];
        private long _read, _added, _completed, _known, _nameless, _resumed, _bytesBefore;
        private long _lastCommit = Stopwatch.GetTimestamp();

        public bool HasChanged => _added + _completed + _resumed > 0;

        public void Take(string file, CancellationToken cancellationToken)
        {
            using FileStream stream = File.OpenRead(file);
            long length = stream.Length, done = writer.State.EntriesOf(file, length), entries = 0;
            if (writer.State.IsDone(file, length)) (_read, _resumed) = (_read + done, _resumed + done);
            else if (FormatOf(file, stream) is { Reader: { } reader })
            {
                using var batches = new BlockingCollection<List<Reference>>(BatchesAhead);
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                Task reading = Task.Run(() => ReadAhead(reader, Path.GetFileName(file), stream, batches, stop.Token), stop.Token);
                try
                {
                    foreach (List<Reference> batch in batches.GetConsumingEnumerable(cancellationToken))
                    {
                        List<Reference> fresh = entries + batch.Count <= done ? [] : batch[(int)Math.Max(0, done - entries)..];
                        _resumed += batch.Count - fresh.Count;
                        entries += batch.Count;
                        _read += batch.Count;
                        if (fresh.Count > 0) Index(fresh, cancellationToken);
                        writer.State.Note(file, length, entries, isDone: false);
                        if (fresh.Count > 0 && Stopwatch.GetElapsedTime(_lastCommit) >= betweenCommits) Commit();
                        progress?.Report(new ImportProgress(file, _bytesBefore + Math.Min(length, stream.Position), totalBytes, _read));
                    }

                    reading.GetAwaiter().GetResult();
                }
                catch
                {
                    stop.Cancel();
                    Task.WaitAny([reading], CancellationToken.None);
                    throw;
                }

                writer.State.Note(file, length, entries, isDone: true);
            }
            else _unknown.Add(file);

            _bytesBefore += length;
        }

        public ImportReport Report(LibraryManifest? manifest) => new()
        {
            Read = _read,
            Added = _added,
            Completed = _completed,
            Known = _known,
            Nameless = _nameless,
            Resumed = _resumed,
            UnknownFiles = _unknown,
            Faults = _findings.Counts,
            Findings = _findings,
            Manifest = manifest,
        };

        private static ReferenceFormat? FormatOf(string file, FileStream stream)
        {
            byte[] head = new byte[HeadLength];
            int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            stream.Position = 0;
            return ReferenceFormatGuess.Of(file, head.AsSpan(0, length));
        }

        private void ReadAhead(IReferenceReader reader, string name, FileStream stream, BlockingCollection<List<Reference>> batches, CancellationToken cancellationToken)
        {
            try
            {
                var batch = new List<Reference>(BatchSize);
                foreach (Reference reference in reader.Read(name, stream, _findings))
                {
                    batch.Add(reference);
                    if (batch.Count < BatchSize) continue;
                    batches.Add(batch, cancellationToken);
                    batch = new List<Reference>(BatchSize);
                }

                if (batch.Count > 0) batches.Add(batch, cancellationToken);
            }
            finally
            {
                batches.CompleteAdding();
            }
        }

        private void Index(List<Reference> batch, CancellationToken cancellationToken)
        {
            List<LibraryReference> made = [.. batch.Select(LibraryReference.Of).OfType<LibraryReference>()];
            _nameless += batch.Count - made.Count;
            (int added, int completed, int known) = Told(() => writer.Add(made, cancellationToken), Importing);
            (_added, _completed, _known) = (_added + added, _completed + completed, _known + known);
        }

        private void Commit()
        {
            Told(() =>
            {
                writer.Commit();
                return true;
            }, Importing);
            _lastCommit = Stopwatch.GetTimestamp();
        }
    }
}
