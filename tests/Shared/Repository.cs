namespace Evidence.Tests;

/// <summary>Where the project's own files lie, seen from a test.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Data => Path.Combine(Root, "data");

    public static string ForeignBase => Path.Combine(Root, "tests", "ForeignBase");

    public static string File(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (System.IO.File.Exists(Path.Combine(at.FullName, "Evidence.sln"))) return at.FullName;
        throw new InvalidOperationException("Evidence.sln was not found above the tests.");
    }
}
