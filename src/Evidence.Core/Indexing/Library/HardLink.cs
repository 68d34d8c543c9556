using System.Runtime.InteropServices;

namespace Evidence.Core.Indexing;

/// <summary>A second name for a file that is never changed again; where the disk knows none, a copy.</summary>
internal static class HardLink
{
    /// <summary>Makes it.</summary>
    /// <exception cref="IOException">Neither a link nor a copy could be made.</exception>
    public static void Make(string file, string name)
    {
        bool isMade = OperatingSystem.IsWindows() ? CreateHardLinkW(name, file, 0) : link(file, name) == 0;
        if (!isMade) File.Copy(file, name);
    }

    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int link([MarshalAs(UnmanagedType.LPUTF8Str)] string oldPath, [MarshalAs(UnmanagedType.LPUTF8Str)] string newPath);

    [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLinkW(string newPath, string oldPath, nint security);
}
