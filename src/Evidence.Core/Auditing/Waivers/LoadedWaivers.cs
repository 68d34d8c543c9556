using System.Text.RegularExpressions;
using Evidence.Core.Formats;
using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>Waivers with their places, from a file or from beside the entries.</summary>
public sealed partial record LoadedWaivers(IReadOnlyList<(Waiver Waiver, SourcePosition Place)> Items, IReadOnlyList<Finding> Findings)
{
    /// <summary>Name of the field that holds waivers beside an entry: <c>RULE until 2027-01-01: reason</c>, several joined by semicolons.</summary>
    public const string Field = "waive";

    /// <summary>Name of the file of waivers in data/, and what a file's own waivers end in: <c>refs.bib.waivers.yaml</c>.</summary>
    public const string FileName = "waivers.yaml";

    /// <summary>No waivers.</summary>
    public static LoadedWaivers None { get; } = new([], []);

    /// <summary>Reads a YAML list of waivers; faults of form become findings.</summary>
    public static LoadedWaivers Read(string file, string text)
    {
        (IReadOnlyList<LoadedRecord<Waiver>> read, IReadOnlyList<Finding> findings) = WaiverFile.Read(file, text);
        return new LoadedWaivers([.. read.Select(r => (r.Record, r.Position))], findings);
    }

    /// <summary>The waivers that stand beside an entry.</summary>
    internal static IEnumerable<(Waiver Waiver, SourcePosition Place)> Beside(Reference reference)
    {
        foreach (string value in reference.Values(Field).Concat(reference.Values("note").Where(n => n.StartsWith("waive: ", StringComparison.Ordinal)).Select(n => n["waive: ".Length..])))
            foreach (string one in value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Match parts = OneWaiver().Match(one);
                yield return (new Waiver { Rule = parts.Success ? parts.Groups["rule"].Value : one, Target = reference.Name, Reason = Text(parts.Groups["reason"]), Until = Text(parts.Groups["until"]) }, reference.At(Field));
            }
    }

    private static string? Text(Group group) => group.Success && group.Value.Trim().Length > 0 ? group.Value.Trim() : null;

    [GeneratedRegex(@"^(?<rule>[A-Z][A-Z-]+)(\s+until\s+(?<until>\S+?))?\s*(:\s*(?<reason>.*))?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneWaiver();
}
