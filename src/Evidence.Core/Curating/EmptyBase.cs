using System.Reflection;
using Evidence.Core.Loading;

namespace Evidence.Core.Curating;

/// <summary>The files of a base of one's own, before anything is in it.</summary>
public static class EmptyBase
{
    private static readonly (string Path, string Template)[] Always = [("README.md", "README.md"), ("data/README.md", "data-README.md")];

    private static readonly (string Path, string Template)[] Example =
    [
        ("data/claims/example-claim.yaml", "claim.yaml"), ("data/studies/example-study.yaml", "study.yaml"),
        ("data/concepts/process.yaml", "process.yaml"), ("data/concepts/measurement.yaml", "measurement.yaml"),
    ];

    /// <summary>Path and text of each file, seen from the folder in which the base begins.</summary>
    /// <param name="withExample">Whether one commented example on an invented subject comes along.</param>
    public static IReadOnlyList<(string Path, string Text)> Files(bool withExample) =>
    [
        .. Always.Concat(withExample ? Example : []).Select(f => (f.Path, Template(f.Template))),
        .. DataSchema.Files.Select(s => ($"data/schema/{s.Key}", s.Value)),
        .. withExample ? [] : new[] { "claims", "studies", "concepts" }.Select(room => ($"data/{room}/.gitkeep", "")),
        (".gitignore", "artifacts/\n"),
    ];

    private static string Template(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Evidence.Core.Curating.Templates.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
