using System.Security.Cryptography;
using System.Text;
using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>A folder of curated files: concepts/&lt;kind&gt;.yaml, studies/&lt;id&gt;.yaml, claims/&lt;id&gt;.yaml.</summary>
public static class DataFolder
{
    private const int MaxFileBytes = 1 << 20;
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The nearest folder named <c>data</c> with claims in it, looking from a folder upwards; null when there is none.</summary>
    public static string? Find(string start)
    {
        for (DirectoryInfo? at = new(start); at is not null; at = at.Parent)
        {
            string candidate = Path.Combine(at.FullName, "data");
            if (Directory.Exists(Path.Combine(candidate, "claims"))) return candidate;
        }

        return null;
    }

    /// <summary>Where the index of a base is kept unless said otherwise: artifacts/index beside data/, or under a folder when there is no base.</summary>
    public static string DefaultIndex(string? dataFolder, string start) =>
        Path.Combine(dataFolder is null ? start : Path.GetDirectoryName(Path.GetFullPath(dataFolder))!, "artifacts", "index");

    /// <summary>The hash that <see cref="Load"/> would give, without binding anything.</summary>
    public static string HashOf(string folder) => Hash(Files(folder).Select(f => (f.Name, File.ReadAllBytes(f.Path))));

    /// <summary>A stamp that changes when a file of a base is saved, added or removed: names, sizes and times, without reading any. Cheap.</summary>
    public static string StampOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, string path) in Files(folder))
        {
            var file = new FileInfo(path);
            if (file.Exists) hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{name}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}\n")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// Reads every file of a base and reports all faults of form.
    /// </summary>
    /// <param name="folder">The folder that holds concepts, studies and claims.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist or holds none of the three.</exception>
    public static LoadedBase Load(string folder, CancellationToken cancellationToken = default)
    {
        folder = Path.GetFullPath(folder);
        if (!Rooms.Any(room => Directory.Exists(Path.Combine(folder, room))))
            throw new DirectoryNotFoundException($"No base at '{folder}': it holds none of the folders {string.Join(", ", Rooms)}.");

        var loading = new BaseLoading();
        var contents = new List<(string Name, byte[] Bytes)>();
        foreach ((string name, string path) in Files(folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            byte[] bytes = File.ReadAllBytes(path);
            contents.Add((name, bytes));
            if (Decode(name, bytes, loading.Findings) is { } text) loading.Add(name, text);
        }

        return loading.ToLoadedBase(folder, Hash(contents));
    }

    private static string[] Rooms { get; } = ["concepts", "studies", "claims"];

    private static IEnumerable<(string Name, string Path)> Files(string folder) => Rooms
        .Select(room => Path.Combine(folder, room))
        .Where(Directory.Exists)
        .SelectMany(room => Directory.EnumerateFiles(room, "*.yaml"))
        .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), path))
        .OrderBy(file => file.Name, StringComparer.Ordinal);

    private static string? Decode(string name, byte[] bytes, List<Finding> findings)
    {
        if (bytes.Length > MaxFileBytes)
        {
            findings.Add(LoadingRules.Unreadable.At(new SourcePosition(name), $"The file has {bytes.Length} bytes; {MaxFileBytes} are the most."));
            return null;
        }

        try
        {
            return StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fault)
        {
            int line = 1 + bytes.AsSpan(0, Math.Max(0, fault.Index)).Count((byte)'\n');
            findings.Add(LoadingRules.Unreadable.At(new SourcePosition(name, line, 1), "The file is not UTF-8.", "Save it as UTF-8."));
            return null;
        }
    }

    private static string Hash(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, byte[] bytes) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
