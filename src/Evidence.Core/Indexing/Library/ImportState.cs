using System.Text.Json;
using Evidence.Core.Model;

namespace Evidence.Core.Indexing;

/// <summary>How far an import has come. It is part of each commit, so that what is indexed and what is said to be are one.</summary>
internal sealed class ImportState
{
    private const string Key = "import";
    private readonly Dictionary<string, Progress> _files = new(StringComparer.Ordinal);

    /// <summary>True where some of an import is indexed already.</summary>
    public bool HasBegun => _files.Count > 0;

    /// <summary>Entries of a file that are indexed already; 0 for a file that is new or has another length now.</summary>
    public long EntriesOf(string file, long length) => _files.TryGetValue(file, out Progress? known) && known.Length == length ? known.Entries : 0;

    /// <summary>True for a file that was read to its end.</summary>
    public bool IsDone(string file, long length) => _files.TryGetValue(file, out Progress? known) && known.Length == length && known.IsDone;

    /// <summary>Notes how far a file was read.</summary>
    public void Note(string file, long length, long entries, bool isDone) => _files[file] = new Progress(length, entries, isDone);

    /// <summary>As user data of a commit.</summary>
    public Dictionary<string, string> ToUserData() => new() { [Key] = JsonSerializer.Serialize(_files, EvidenceJson.Options) };

    /// <summary>From the user data of a commit; empty where it holds none.</summary>
    public static ImportState Of(IDictionary<string, string>? userData)
    {
        var state = new ImportState();
        if (userData is null || !userData.TryGetValue(Key, out string? json)) return state;
        foreach ((string file, Progress progress) in JsonSerializer.Deserialize<Dictionary<string, Progress>>(json, EvidenceJson.Options) ?? []) state._files[file] = progress;
        return state;
    }

    private sealed record Progress(long Length, long Entries, bool IsDone);
}
