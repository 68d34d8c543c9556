using Lucene.Net.Index;

namespace Evidence.Core.Indexing;

/// <summary>
/// Changes a library: opens a folder beside the generations that starts as the live one (its files under second names), adds
/// and deletes there, and publishes it as the next generation. What was committed outlives a kill; readers never notice.
/// </summary>
internal sealed class LibraryWriter : IDisposable
{
    private const int PieceSize = 100;
    private readonly IndexRoot _library;
    private readonly string _folder;
    private readonly IndexLock _held;
    private readonly Lucene.Net.Store.Directory _directory;
    private readonly RememberingMergeScheduler _merges = new();
    private readonly IndexWriter _writer;
    private readonly HashSet<ulong> _known = [];
    private readonly IndexingThreads<ArraySegment<(LibraryReference Reference, bool IsNew)>> _threads;
    private DirectoryReader? _reader;
    private bool _isStale = true;
    private bool _isOpen = true;

    private LibraryWriter(IndexRoot library, string folder, IndexLock held, ImportState? state)
    {
        (_library, _folder, _held) = (library, folder, held);
        _directory = IndexDirectory.Open(folder);
        IndexWriterConfig settings = IndexSettings.LibraryWriter();
        settings.MergeScheduler = _merges;
        _writer = GenerationWriter.Open(_directory, settings);
        _threads = new IndexingThreads<ArraySegment<(LibraryReference Reference, bool IsNew)>>(Math.Max(2, Environment.ProcessorCount), Index);
        State = state ?? ImportState.Of(_writer.CommitData);
        LearnKeys();
    }

    /// <summary>How far an import that was cut off had come; empty for a new one.</summary>
    public ImportState State { get; }

    /// <summary>True where it goes on with an import that was cut off, of which nobody knows the rest.</summary>
    public bool HoldsPartOfAnImport => State.HasBegun;

    /// <summary>References in it now.</summary>
    public int References => Reader().NumDocs;

    /// <summary>Opens the work that was cut off, where it started from the generation that is live; else starts from that one.</summary>
    /// <exception cref="IndexLockedException">Somebody else changes the library.</exception>
    public static LibraryWriter Open(IndexRoot root)
    {
        IndexRoot library = root.Library;
        IndexLock held = IndexLock.Take(library);
        try
        {
            Directory.CreateDirectory(library.Generations);
            string folder = Path.Combine(library.Area, "import"), live = library.ReadCurrent() ?? "";
            string from = Path.Combine(folder, LibraryPublishing.FromFile);
            bool isResumed = File.Exists(from) && File.ReadAllText(from) == live;
            if (!isResumed) Start(library, folder, live);
            return new LibraryWriter(library, folder, held, isResumed ? null : new ImportState());
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Adds references; one that is there already gains what it lacks. Some may still be on their way into the index when this returns.</summary>
    public (int Added, int Completed, int Known) Add(IEnumerable<LibraryReference> batch, CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        int completed = 0, known = 0;
        var pending = new List<(LibraryReference Reference, bool IsNew)>();
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (LibraryReference reference in batch)
        {
            string[] keys = [.. LibraryKeys.Of(reference)];
            int at = keys.Select(k => byKey.GetValueOrDefault(k, -1)).FirstOrDefault(i => i >= 0, -1);
            LibraryReference? there = at >= 0 ? pending[at].Reference : keys.Any(k => _known.Contains(MarkOf(k))) ? Find(keys) : null;
            LibraryReference now = there is null ? reference : there.With(reference);
            if (there is not null && now.ToBytes().AsSpan().SequenceEqual(there.ToBytes()))
            {
                known++;
                continue;
            }

            if (there is not null) completed++;
            if (at >= 0) pending[at] = (now, pending[at].IsNew);
            else pending.Add((now, there is null));
            foreach (string key in LibraryKeys.Of(now))
            {
                byKey[key] = at >= 0 ? at : pending.Count - 1;
                _known.Add(MarkOf(key));
            }
        }

        _isStale |= pending.Count > 0;
        (LibraryReference, bool)[] all = [.. pending];
        for (int start = 0; start < all.Length; start += PieceSize) _threads.Give(new ArraySegment<(LibraryReference, bool)>(all, start, Math.Min(PieceSize, all.Length - start)), cancellationToken);
        return (pending.Count(p => p.IsNew), completed, known);
    }

    /// <summary>Deletes a reference by its id or another of its identifiers; false where there is none.</summary>
    public bool Delete(string id)
    {
        if (Find([RecordKeys.Fold(id)]) is not { } there) return false;
        _writer.DeleteDocuments(LibraryDocuments.Only(there.Id));
        _isStale = true;
        return true;
    }

    /// <summary>Makes what was done so far outlive a kill.</summary>
    public void Commit()
    {
        _threads.Drain();
        ThrowIfBroken();
        _writer.SetCommitData(State.ToUserData());
        _writer.Commit();
    }

    /// <summary>Commits, checks and publishes. The writer is closed then.</summary>
    /// <param name="time">Names the generation.</param>
    /// <param name="fresh">Vectors made since, with the file that holds them; null to keep those that the live generation has.</param>
    public LibraryManifest Publish(TimeProvider time, (LibraryVectors Model, string File)? fresh = null)
    {
        _threads.Drain();
        ThrowIfBroken();
        CloseReader();
        _writer.WaitForMerges();
        ThrowIfBroken();
        _writer.SetCommitData(new Dictionary<string, string>());
        _writer.Commit();
        _writer.Dispose();
        _isOpen = false;
        return LibraryPublishing.Publish(_library, _folder, _directory, time, fresh);
    }

    /// <summary>Closes it; what was not committed is lost and will be read again.</summary>
    public void Dispose()
    {
        try
        {
            _threads.Dispose();
            CloseReader();
            if (_isOpen) _writer.Rollback();
        }
        catch (Exception fault) when (DiskFault.In(fault) is not null)
        {
            // A full disk also stops the tidying; the next start tidies.
        }

        _directory.Dispose();
        _held.Dispose();
    }

    // Lucene never changes a file once written, but for its list of segments: that one is copied. Vectors are laid out anew for each generation.
    private static void Start(IndexRoot library, string folder, string live)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        string beside = folder + ".new";
        if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        Directory.CreateDirectory(beside);
        if (live.Length > 0)
        {
            LibraryManifest manifest = LibraryManifest.Read(library.FolderOf(live));
            manifest.Require(library.FolderOf(live));
            foreach (string name in manifest.Files.Keys.Where(n => n != VectorFile.FileName))
            {
                string file = Path.Combine(library.FolderOf(live), name), other = Path.Combine(beside, name);
                if (name.StartsWith("segments", StringComparison.Ordinal)) File.Copy(file, other);
                else HardLink.Make(file, other);
            }
        }

        File.WriteAllText(Path.Combine(beside, LibraryPublishing.FromFile), live);
        Directory.Move(beside, folder);
    }

    private static ulong MarkOf(string key) => LibraryKeys.Mark(LibraryDocuments.Bytes(key));

    private LibraryReference? Find(IEnumerable<string> keys)
    {
        DirectoryReader reader = Reader();
        foreach (string key in keys)
        {
            DocsEnum? found = MultiFields.GetTermDocsEnum(reader, MultiFields.GetLiveDocs(reader), FieldNames.Key, new Lucene.Net.Util.BytesRef(key));
            if (found?.NextDoc() is { } document and not DocsEnum.NO_MORE_DOCS) return LibraryDocuments.Read(reader, document);
        }

        return null;
    }

    private void Index(ArraySegment<(LibraryReference Reference, bool IsNew)> piece)
    {
        foreach ((LibraryReference reference, bool isNew) in piece)
        {
            if (isNew) _writer.AddDocument(LibraryDocuments.Make(reference));
            else _writer.UpdateDocument(LibraryDocuments.Only(reference.Id), LibraryDocuments.Make(reference));
        }
    }

    private DirectoryReader Reader()
    {
        if (!_isStale && _reader is not null) return _reader;
        _threads.Drain();
        DirectoryReader fresh = GenerationReader.OpenReader(_writer);
        CloseReader();
        _isStale = false;
        return _reader = fresh;
    }

    private void CloseReader()
    {
        _reader?.Dispose();
        _reader = null;
    }

    private void LearnKeys()
    {
        if (MultiFields.GetTerms(Reader(), FieldNames.Key) is not { } terms) return;
        TermsEnum each = terms.GetEnumerator();
        while (each.MoveNext()) _known.Add(LibraryKeys.Mark(each.Term.Bytes.AsSpan(each.Term.Offset, each.Term.Length)));
    }

    private void ThrowIfBroken()
    {
        if (_merges.Fault is { } fault) throw new IOException((DiskFault.In(fault) ?? fault).Message, fault);
    }
}
