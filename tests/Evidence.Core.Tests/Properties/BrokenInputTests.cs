using CsCheck;
using Evidence.Core.Loading;
using Evidence.Core.Validation;
using Evidence.Tests;

namespace Evidence.Core.Tests.Properties;

/// <summary>Whatever stands in the files, loading and validation answer with findings and never with a crash.</summary>
public sealed class BrokenInputTests
{
    private static readonly (string Name, string Text)[] Good =
        [.. Directory.EnumerateFiles(Repository.ForeignBase, "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(Repository.ForeignBase, f).Replace('\\', '/'), File.ReadAllText(f)))];

    private static readonly string[] Splinters =
        ["\t", "[", "]", "{", "}", ":", "- ", "\"", "'", "&a ", "*a", "!!int ", "|", ">", "#", "%", "@", "\0", "\uFEFF", "\u2028", "null", "~", "---\n", "...\n", "1e999", "-1", "id: x\n", "? ", "<<: ", "𝔘", new string('[', 500), new string(' ', 300)];

    private static readonly Gen<(int File, int At, int Cut, int Splinter)> Damage =
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Int[0, 2000], Gen.Int[0, 60], Gen.Int[0, Splinters.Length - 1]);

    [Fact]
    public void LoadAndValidate_AThousandDamagedBases_AnswerWithFindings() =>
        Damage.Array[1, 6].Sample(damages =>
        {
            var texts = Good.ToDictionary(g => g.Name, g => g.Text);
            foreach ((int file, int at, int cut, int splinter) in damages)
            {
                string text = texts[Good[file].Name];
                int start = Math.Min(at, text.Length), end = Math.Min(start + cut, text.Length);
                texts[Good[file].Name] = text[..start] + Splinters[splinter] + text[end..];
            }

            LoadedBase loaded = Load(texts);
            int errors = Validator.Validate(loaded).Count(f => f.Severity == Evidence.Core.Model.Severity.Error);
            if (errors == 0) _ = loaded.ToKnowledgeBase(); // what validates can always be used
        }, iter: 1000, threads: 1);

    [Fact]
    public void LoadAndValidate_AnyText_AnswersWithFindings() =>
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.String[0, 400]).Sample((file, text) =>
        {
            LoadedBase loaded = Load(new Dictionary<string, string> { [Good[file].Name] = text });
            Assert.NotNull(Validator.Validate(loaded));
        }, iter: 1000, threads: 1);

    private static LoadedBase Load(IReadOnlyDictionary<string, string> texts)
    {
        var loading = new BaseLoading();
        foreach ((string name, string text) in texts.OrderBy(t => t.Key, StringComparer.Ordinal)) loading.Add(name, text);
        return loading.ToLoadedBase("", "");
    }
}
