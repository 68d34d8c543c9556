using Evidence.Core.Mechanisms;
using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Web.Api;

/// <summary>Paths, neighbourhoods, gaps and what-if as JSON, and paths in the formats of other graph programs.</summary>
internal static class MechanismEndpoints
{
    private static readonly QueryParameter In = PathInput.Parameters.Single(p => p.Name == "in");

    public static void MapMechanisms(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder api = app.MapGroup("/api/v1").AddEndpointFilter<ReadyFilter>();
        api.MapGet("/paths", Paths).Produces<PathAnswer>().ProducesProblem(400).ProducesProblem(404).WithSummary("How one concept would reach another, and where the chain breaks.").WithQuery(PathInput.Parameters);
        api.MapGet("/neighbourhood", Around).Produces<Neighbourhood>().ProducesProblem(404).WithSummary("What acts on a concept and on what it acts.").WithQuery([new("concept", "An id, a label or another name.") { IsRequired = true }, In]);
        api.MapGet("/gaps", Gaps).Produces<GapAnswer>().WithSummary("Steps that nobody has shown, and what hangs on them.");
        api.MapGet("/what-if", WhatIf).Produces<WhatIfAnswer>().ProducesProblem(400).ProducesProblem(404).WithSummary("What changes without some studies or designs, or with a retraction.").WithQuery(WhatIfInput.Parameters);
        api.MapGet("/map", Map).WithSummary("Every step of the base.").WithQuery([In]);

        RouteGroupBuilder pages = app.MapGroup("").AddEndpointFilter<ReadyFilter>().ExcludeFromDescription();
        pages.MapGet("/paths.json", Paths);
        pages.MapGet("/gaps.json", Gaps);
        pages.MapGet("/what-if.json", WhatIf);
        pages.MapGet("/map.json", Map);
        Export(pages, "/paths.svg", "image/svg+xml", a => PictureSvg.Write(Drawing.Of(a)));
        Export(pages, "/paths.dot", "text/vnd.graphviz", a => GraphExport.Dot(GraphExport.StepsOf(a), a.Filters.In));
        Export(pages, "/paths.mmd", "text/plain", a => GraphExport.Mermaid(GraphExport.StepsOf(a), a.Filters.In));
        Export(pages, "/paths.csv", "text/csv", a => GraphExport.Csv(GraphExport.StepsOf(a)));
        Export(pages, "/paths.jgf", "application/vnd.jgf+json", a => GraphExport.JsonGraph(GraphExport.StepsOf(a), $"{a.From} to {a.To}"));
    }

    private static IResult Paths(HttpContext http, IndexService index, CausalMaps maps, CancellationToken cancellationToken) =>
        Answer(http, index, maps, Results.Ok, cancellationToken);

    private static void Export(RouteGroupBuilder pages, string address, string type, Func<PathAnswer, string> write) =>
        pages.MapGet(address, (HttpContext http, IndexService index, CausalMaps maps, CancellationToken cancellationToken) =>
            Answer(http, index, maps, answer => Results.Text(write(answer), type, System.Text.Encoding.UTF8), cancellationToken));

    private static IResult Answer(HttpContext http, IndexService index, CausalMaps maps, Func<PathAnswer, IResult> write, CancellationToken cancellationToken)
    {
        using GenerationLease lease = index.Acquire();
        CausalMap map = maps.Of(lease);
        PathInput input = PathInput.Read(http.Request.Query, map);
        return input.Problem is { } problem ? Refuse(problem, input.IsUnknown) : write(map.FindPaths(input.Query, cancellationToken));
    }

    private static IResult Around(HttpContext http, IndexService index, CausalMaps maps)
    {
        using GenerationLease lease = index.Acquire();
        CausalMap map = maps.Of(lease);
        string name = http.Request.Query["concept"].ToString();
        ConceptReading reading = map.Read(name[..Math.Min(name.Length, 200)]);
        if (reading.Concept is null) return Refuse(reading.Fault!, isUnknown: name.Length > 0);
        return TryIn(http, out Stratum asked) ? Results.Ok(map.NeighbourhoodOf(reading.Concept.Id, asked)) : Refuse($"'in' is one of: {string.Join(", ", Vocabulary.All<Stratum>())}.", isUnknown: false);
    }

    private static IResult Gaps(IndexService index, CausalMaps maps, CancellationToken cancellationToken)
    {
        using GenerationLease lease = index.Acquire();
        return Results.Ok(maps.GapsOf(lease, cancellationToken));
    }

    private static IResult WhatIf(HttpContext http, IndexService index, CausalMaps maps, CancellationToken cancellationToken)
    {
        using GenerationLease lease = index.Acquire();
        CausalMap map = maps.Of(lease);
        WhatIfInput input = WhatIfInput.Read(http.Request.Query, map);
        return input.Problem is { } problem ? Refuse(problem, input.IsUnknown) : Results.Ok(WhatIfAnswer.Of(map, input.Supposition, input.Paths?.Query, cancellationToken));
    }

    private static IResult Map(HttpContext http, IndexService index, CausalMaps maps)
    {
        using GenerationLease lease = index.Acquire();
        return TryIn(http, out Stratum asked) ? Results.Ok(new MapAnswer(asked, maps.Of(lease).AllSteps(asked))) : Refuse($"'in' is one of: {string.Join(", ", Vocabulary.All<Stratum>())}.", isUnknown: false);
    }

    private static bool TryIn(HttpContext http, out Stratum asked)
    {
        asked = Stratum.People;
        return http.Request.Query["in"].ToString() is not { Length: > 0 } word || Vocabulary.TryParse(word, out asked);
    }

    private static IResult Refuse(string problem, bool isUnknown) =>
        Results.Problem(problem, statusCode: isUnknown ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest);
}
