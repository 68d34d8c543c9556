using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>Reads a YAML list of waivers.</summary>
internal static class WaiverFile
{
    public static (IReadOnlyList<LoadedRecord<Waiver>> Waivers, IReadOnlyList<Finding> Findings) Read(string file, string text)
    {
        var findings = new List<Finding>();
        var waivers = new List<LoadedRecord<Waiver>>();
        YamlNode? node = YamlFile.Read(file, text, findings);
        if (node is YamlSequence list)
        {
            foreach (YamlNode item in list.Items)
                if (new RecordBinder(findings).Bind<Waiver>(item) is { } waiver) waivers.Add(waiver);
        }
        else if (node is not null) findings.Add(LoadingRules.WrongKind.At(node.Position, "A file of waivers wants a list of records."));

        return (waivers, findings);
    }
}
