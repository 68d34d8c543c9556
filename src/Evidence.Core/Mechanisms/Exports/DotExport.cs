using System.Text;
using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

public static partial class GraphExport
{
    /// <summary>A digraph in the DOT language of Graphviz; sign by arrow head, certainty by line style.</summary>
    public static string Dot(IReadOnlyList<MechanismStep> steps, Stratum asked)
    {
        var text = new StringBuilder("digraph evidence {\n  rankdir=LR;\n  node [shape=box];\n");
        foreach ((string id, string label) in Nodes(steps)) text.Append("  ").Append(Quoted(id)).Append(" [label=").Append(Quoted(label)).Append("];\n");
        foreach (MechanismStep step in steps)
        {
            string head = step.Sign switch { PathSign.Raises => "normal", PathSign.Lowers => "tee", PathSign.Mixed => "diamond", _ => "odot" };
            string style = step.Certainty switch { Certainty.High or Certainty.Moderate => "solid", Certainty.Low => "dashed", _ => "dotted" };
            text.Append("  ").Append(Quoted(step.From)).Append(" -> ").Append(Quoted(step.To)).Append(" [label=").Append(Quoted(Label(step, asked)))
                .Append(", arrowhead=").Append(head).Append(", style=").Append(style).Append(", URL=").Append(Quoted($"/claims/{step.Claim}")).Append("];\n");
        }

        return text.Append("}\n").ToString();

        static string Quoted(string value) => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}
