using System.Globalization;

namespace Evidence.Benchmarks;

/// <summary>What /proc tells of a process.</summary>
/// <param name="MegaBytes">Memory that it has in use, in MB.</param>
/// <param name="Files">Files, connections and the like that it has open.</param>
internal sealed record ProcessState(long MegaBytes, int Files)
{
    /// <summary>The state now.</summary>
    /// <param name="process">Id of the process.</param>
    /// <param name="under">Count only files under this folder; null for all.</param>
    public static ProcessState Of(int process, string? under = null)
    {
        string line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        long kiloBytes = long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        int files = Directory.EnumerateFileSystemEntries($"/proc/{process}/fd").Count(f => under is null || (new FileInfo(f).LinkTarget ?? "").StartsWith(Path.GetFullPath(under), StringComparison.Ordinal));
        return new ProcessState(kiloBytes / 1024, files);
    }
}
