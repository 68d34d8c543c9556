using Evidence.Core.Loading;
using Evidence.Core.Text.Reading;
using Evidence.Tests;

namespace Evidence.Core.Tests.Text;

/// <summary>The tables that sentences are read by.</summary>
public sealed class LexiconTests
{
    public static TheoryData<string> Tables => [.. Directory.EnumerateFiles(Repository.File("src/Evidence.Core/Text/Lexicon"), "*.tsv").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_NamesNoSubjectOfTheBase(string table)
    {
        string[] words = [.. DataFolder.Load(Repository.Data).Concepts.Select(c => c.Record.Id.Replace('-', ' ')).Where(id => id.Contains(' ', StringComparison.Ordinal)), "arthrit", "microbio", "intestin", "probiot", "synovi"];

        Assert.All(Lexicon.Rows(table), row => Assert.DoesNotContain(words, w => row[0].Contains(w, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_HasNoRowTwice(string table)
    {
        IEnumerable<string> twice = Lexicon.Rows(table).Where(r => r.Length > 1).GroupBy(r => table switch { "changes" => $"{r[0]} ({r[2]})", "kinds" => $"{r[0]} ({r[1]})", _ => r[0] }).Where(g => g.Count() > 1).Select(g => g.Key);

        Assert.Empty(twice);
    }
}
