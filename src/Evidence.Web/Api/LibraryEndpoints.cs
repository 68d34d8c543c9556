using Evidence.Core.Searching;

namespace Evidence.Web.Api;

/// <summary>The search of the library as JSON, under /api/v1 and at the page's own address with .json.</summary>
internal static class LibraryEndpoints
{
    public static void MapLibrary(this IEndpointRouteBuilder app)
    {
        app.MapGroup("/api/v1").AddEndpointFilter<ReadyFilter>().MapGet("/library/search", Search)
            .Produces<LibraryAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("Search the library: references that nobody has curated.")
            .WithQuery(LibraryInput.Parameters);
        app.MapGroup("").AddEndpointFilter<ReadyFilter>().ExcludeFromDescription().MapGet("/library.json", Search);
    }

    private static IResult Search(LibraryInput input, IndexService index, LibraryService library, CancellationToken cancellationToken)
    {
        if (input.Fault is not null) return Results.Problem(input.Fault, statusCode: StatusCodes.Status400BadRequest);
        using GenerationLease lease = index.Acquire();
        LibraryFound found = library.Search(input.Request, lease.KnowledgeBase, cancellationToken);
        return found.Answer is { } answer ? Results.Ok(answer) : Results.Problem(found.Fault, statusCode: found.Status);
    }
}
