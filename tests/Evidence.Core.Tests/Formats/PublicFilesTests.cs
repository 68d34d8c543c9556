using Evidence.Core.Formats;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Formats;

/// <summary>Files of other programs' test suites, read from where they lie.</summary>
public sealed class PublicFilesTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "bench", "formats"));

    [SkippableFact]
    public void Read_EveryFile_AnswersWithoutACrash()
    {
        Requirement.That(Directory.Exists(Folder), "The public bibliography files (../shared/bench/formats) are not here.");
        int entries = 0;
        foreach (string path in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (ReferenceFormat.OfFileName(path) is not { Reader: { } reader } format) continue;
            List<Finding> findings = [];
            using FileStream stream = File.OpenRead(path);
            Reference[] read = [.. reader.Read(Path.GetFileName(path), stream, findings)];
            entries += read.Length;
            if (format.Writer is not null) Assert.Equal(read.Length, ReferenceFiles.Read(format, ReferenceFiles.Write(format, read)).Count(r => r.Type.Length > 0));
        }

        Assert.True(entries > 500, $"{entries} entries");
    }
}
