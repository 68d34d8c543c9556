using System.Text.Json;
using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

public static partial class GraphExport
{
    /// <summary>JSON Graph Format, version 2 (jsongraphformat.info): nodes by id, directed edges with our facts as metadata.</summary>
    public static string JsonGraph(IReadOnlyList<MechanismStep> steps, string label) => JsonSerializer.Serialize(
        new
        {
            Graph = new
            {
                Directed = true,
                Type = "causal",
                Label = label,
                Nodes = Nodes(steps).ToDictionary(n => n.Id, n => new { n.Label }, StringComparer.Ordinal),
                Edges = steps.Select(s => new
                {
                    Source = s.From,
                    Target = s.To,
                    Relation = s.Relation.Word(),
                    Metadata = new { s.Claim, s.Text, s.Sign, s.Certainty, s.Own, s.OwnCertainty, s.Basis, s.ShownIn, s.Organisms, s.Groups },
                }),
            },
        },
        EvidenceJson.Indented);
}
