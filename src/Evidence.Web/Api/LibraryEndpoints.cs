using Evidence.Core.Indexing;
using Evidence.Core.Searching;
using Microsoft.OpenApi;

namespace Evidence.Web.Api;

/// <summary>The search of the library as JSON, under /api/v1 and at the page's own address with .json.</summary>
internal static class LibraryEndpoints
{
    public static void MapLibrary(this IEndpointRouteBuilder app)
    {
        app.MapGroup("/api/v1").AddEndpointFilter<ReadyFilter>().MapGet("/library/search", Search)
            .Produces<LibraryAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("Search the library: references that nobody has curated.")
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.Parameters = [.. Parameters()];
                return Task.CompletedTask;
            });
        app.MapGroup("").AddEndpointFilter<ReadyFilter>().ExcludeFromDescription().MapGet("/library.json", Search);
    }

    private static IResult Search(LibraryInput input, IndexService index, LibraryService library, CancellationToken cancellationToken)
    {
        if (input.Fault is not null) return Results.Problem(input.Fault, statusCode: StatusCodes.Status400BadRequest);
        using GenerationLease lease = index.Acquire();
        LibraryFound found = library.Search(input.Request, lease.KnowledgeBase, cancellationToken);
        return found.Answer is { } answer ? Results.Ok(answer) : Results.Problem(found.Fault, statusCode: found.Status);
    }

    private static IEnumerable<OpenApiParameter> Parameters()
    {
        yield return Text("q", "Words, \"phrases\", AND OR NOT, -word, prefix*, title: author: year:2015..2020 journal: doi: pmid:. Empty asks for everything.");
        foreach (string facet in LibraryInput.Facets) yield return Repeated(facet, Meaning(facet));
        yield return Number("year-from", "First year of a range, with year-to in place of year.", 9999);
        yield return Number("year-to", "Last year of it.", 9999);
        yield return Repeated("off", $"Switches: {LibraryRequest.FeedbackSwitch} (do not widen short topics by words of the best references), {LibraryRequest.OperatorsSwitch} (read the text as plain words).");
        yield return Number("page", $"Which page, from 1. Only the first {LibraryRequest.Deepest} references can be paged through.", LibraryRequest.Deepest);
        yield return Number("size", $"References on a page; {LibraryState.UsualSize} unless said otherwise.", SearchRequest.MaxPageSize);
    }

    private static string Meaning(string facet) => facet switch
    {
        LibraryFacets.InBase => "yes or no: whether the curated base has the study.",
        "year" => "A year, or a range such as 2015..2020, open at either end.",
        "has-abstract" => "yes or no.",
        "design" => "Design, guessed from publication types.",
        "publication" => "CSL type, such as article-journal.",
        _ => $"Only references with this {facet}; more than one may be given.",
    };

    private static OpenApiParameter Text(string name, string meaning) => Of(name, meaning, new OpenApiSchema { Type = JsonSchemaType.String });

    private static OpenApiParameter Repeated(string name, string meaning) => Of(name, meaning, new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } });

    private static OpenApiParameter Number(string name, string meaning, int most) => Of(name, meaning, new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture) });

    private static OpenApiParameter Of(string name, string meaning, OpenApiSchema schema) => new() { Name = name, In = ParameterLocation.Query, Description = meaning, Schema = schema };
}
