using System.Globalization;
using Evidence.Core.Auditing;
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
        int files = 0, entries = 0;
        foreach (string path in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            ReferenceFormat format = FormatOf(path);
            Reference[] read = Read(path, format);
            files++;
            entries += read.Length;
            if (format.Writer is not null) Assert.Equal(read.Length, ReferenceFiles.Read(format, ReferenceFiles.Write(format, read)).Count);
        }

        Assert.True(files >= 254 && entries > 1000, $"{files} files, {entries} entries");
    }

    [SkippableFact]
    public void Read_FilesOfTheTable_GivesWhatTheyHold()
    {
        Requirement.That(Directory.Exists(Folder), "The public bibliography files (../shared/bench/formats) are not here.");
        string[][] rows = [.. File.ReadLines(Repository.File("tests/Evidence.Core.Tests/Formats/public-files.tsv")).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t'))];
        var wrong = new List<string>();
        foreach (string[] row in rows)
        {
            string[] place = row[0].Split('#');
            string path = Path.Combine(Folder, place[0]);
            Reference[] read = Read(path, FormatOf(path));
            Compare(row[0], "entries", row[1], read.Length.ToString(CultureInfo.InvariantCulture), wrong);
            int entry = place.Length > 1 ? int.Parse(place[1], CultureInfo.InvariantCulture) - 1 : 0;
            Reference? one = read.ElementAtOrDefault(entry);
            if (!(row[2] == "-" ? one is not null && one.Title is null : one?.Title?.StartsWith(row[2], StringComparison.Ordinal) == true)) wrong.Add($"{row[0]}: title '{one?.Title}', not '{row[2]}'");
            Compare(row[0], "year", row[3], one?.Year?.ToString(CultureInfo.InvariantCulture), wrong);
            Compare(row[0], "author", row[4], one?.Authors is { Count: > 0 } authors ? authors[0].Sort : null, wrong);
            Compare(row[0], "DOI", row[5], one?.Doi, wrong);
        }

        int files = rows.Select(r => r[0].Split('#')[0]).Distinct().Count();
        Assert.True(files >= 40 && wrong.Count == 0, $"{files} files\n{string.Join('\n', wrong)}");
    }

    private static void Compare(string file, string what, string wanted, string? found, List<string> wrong)
    {
        if ((wanted == "-" ? null : wanted) != found) wrong.Add($"{file}: {what} '{found}', not '{wanted}'");
    }

    private static Reference[] Read(string path, ReferenceFormat format)
    {
        List<Finding> findings = [];
        using FileStream stream = File.OpenRead(path);
        return [.. format.Reader!.Read(Path.GetFileName(path), stream, findings)];
    }

    private static ReferenceFormat FormatOf(string path)
    {
        byte[] head = new byte[4096];
        using FileStream stream = File.OpenRead(path);
        int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return path.EndsWith("pmc_medlars.txt", StringComparison.Ordinal) ? ReferenceFormat.Nbib : AuditSource.FormatOf(path, head.AsSpan(0, length))!;
    }
}
