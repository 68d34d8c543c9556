using System.CommandLine;
using Evidence.Core.Mechanisms;

namespace Evidence.Indexer;

/// <summary>`evidence paths FROM TO`: how one concept would reach another, and where the chain breaks.</summary>
internal static class PathsCommand
{
    private static readonly string[] Formats = ["text", "json", "svg", "dot", "mermaid", "csv", "jgf"];

    public static Command Create(IServiceProvider services)
    {
        var from = new Argument<string>("FROM") { Description = "Where paths start: id, label or another name of a concept." };
        var to = new Argument<string>("TO") { Description = "Where they end." };
        var options = new PathOptions();
        Option<string?> index = CommonOptions.Index(services);
        var format = new Option<string>("--format") { HelpName = string.Join('|', Formats), Description = "How to print the result; jgf is JSON Graph Format.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(Formats);
        var command = new Command("paths", "Show how one concept would reach another, step by step, best chain first, and where the chain breaks in people. No path is not a fault.\nExit codes: 0 done, 2 usage or unknown concept, 3 no index.") { from, to, index, format };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(OpenIndex.Use(parsed.GetValue(index), lease =>
        {
            var map = new CausalMap(lease.KnowledgeBase, lease.Appraisals);
            if (options.Read(parsed, map, parsed.GetRequiredValue(from), parsed.GetRequiredValue(to)) is not { } query) return ExitCodes.Usage;
            Print(map.FindPaths(query, cancellationToken), parsed.GetValue(format)!);
            return ExitCodes.Done;
        })));
        return command;
    }

    private static void Print(PathAnswer answer, string format)
    {
        IReadOnlyList<MechanismStep> steps = GraphExport.StepsOf(answer);
        switch (format)
        {
            case "json":
                Output.Json(answer);
                break;
            case "svg":
                Output.Line(PictureSvg.Write(Drawing.Of(answer)));
                break;
            case "dot":
                Output.Line(GraphExport.Dot(steps, answer.Filters.In).TrimEnd());
                break;
            case "mermaid":
                Output.Line(GraphExport.Mermaid(steps, answer.Filters.In).TrimEnd());
                break;
            case "csv":
                Output.Line(GraphExport.Csv(steps).TrimEnd());
                break;
            case "jgf":
                Output.Line(GraphExport.JsonGraph(steps, $"{answer.From} to {answer.To}"));
                break;
            default:
                foreach (string line in PathText.Of(answer)) Output.Line(line);
                break;
        }
    }
}
