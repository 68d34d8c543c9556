using System.Globalization;
using System.Text;
using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

public static partial class GraphExport
{
    /// <summary>A Mermaid flowchart; sign by arrow head and label, certainty by line style.</summary>
    public static string Mermaid(IReadOnlyList<MechanismStep> steps, Stratum asked)
    {
        var text = new StringBuilder("flowchart LR\n");
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string id, string label) in Nodes(steps))
        {
            ids[id] = string.Create(CultureInfo.InvariantCulture, $"n{ids.Count}");
            text.Append("  ").Append(ids[id]).Append("[\"").Append(Escaped(label)).Append("\"]\n");
        }

        foreach (MechanismStep step in steps)
        {
            bool isFirm = step.Certainty >= Certainty.Moderate;
            string arrow = (isFirm, step.Sign) switch
            {
                (true, PathSign.Raises) => "-->",
                (true, PathSign.Lowers) => "--x",
                (true, _) => "--o",
                (false, PathSign.Raises) => "-.->",
                (false, PathSign.Lowers) => "-.-x",
                (false, _) => "-.-o",
            };
            text.Append("  ").Append(ids[step.From]).Append(' ').Append(arrow).Append("|\"").Append(Escaped(Label(step, asked))).Append("\"| ").Append(ids[step.To]).Append('\n');
        }

        return text.ToString();

        static string Escaped(string value) => value.Replace("#", "#35;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal);
    }
}
