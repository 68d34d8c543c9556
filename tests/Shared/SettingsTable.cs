using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Evidence.Core.Validation;

namespace Evidence.Tests;

/// <summary>The table of a class of options as docs/operations.md must show it.</summary>
internal static class SettingsTable
{
    /// <summary>Fails where the document's table is not what the code says; writes it anew under EVIDENCE_APPROVE=1.</summary>
    public static void AssertCurrent(string section, object defaults)
    {
        string path = Repository.File("docs/operations.md"), text = File.ReadAllText(path).ReplaceLineEndings("\n");
        string begin = $"<!-- settings of {section}: written from the code -->\n", end = "<!-- end -->";
        int from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length, to = text.IndexOf(end, from, StringComparison.Ordinal);
        string wanted = Write(section, defaults);
        if (Environment.GetEnvironmentVariable("EVIDENCE_APPROVE") == "1") File.WriteAllText(path, text[..from] + wanted + text[to..]);

        Assert.True(wanted == File.ReadAllText(path).ReplaceLineEndings("\n")[from..(from + wanted.Length)], "docs/operations.md is out of date: run the tests with EVIDENCE_APPROVE=1.");
    }

    private static string Write(string section, object defaults) =>
        "| setting | default | takes | what it is |\n| --- | --- | --- | --- |\n" + string.Concat(defaults.GetType().GetProperties().Select(p =>
            $"| `{section}__{p.Name}` | {Convert.ToString(p.GetValue(defaults), CultureInfo.InvariantCulture)?.ToLowerInvariant()} | {SettingsCheck.WantedBy(p)} | {p.GetCustomAttribute<DescriptionAttribute>()!.Description} |\n"));
}
