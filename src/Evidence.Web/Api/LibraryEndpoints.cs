using System.Globalization;
using System.Text;
using Evidence.Core.Formats;
using Evidence.Core.Searching;

namespace Evidence.Web.Api;

/// <summary>The search of the library as JSON, under /api/v1 and at the page's own address with .json; everything found in formats of references, with their endings.</summary>
internal static class LibraryEndpoints
{
    /// <summary>Name of the limit on lists that are taken away at the same time.</summary>
    public const string RateLimit = "library-lists";

    public static void MapLibrary(this IEndpointRouteBuilder app)
    {
        app.MapGroup("/api/v1").AddEndpointFilter<ReadyFilter>().MapGet("/library/search", Search)
            .Produces<LibraryAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("Search the library: references that nobody has curated.")
            .WithQuery(LibraryInput.Parameters);
        RouteGroupBuilder pages = app.MapGroup("").AddEndpointFilter<ReadyFilter>().ExcludeFromDescription();
        pages.MapGet("/library.json", Search);
        foreach ((string ending, ReferenceFormat format) in TakenAway)
            pages.MapGet($"/library.{ending}", (HttpContext http, LibraryInput input, IndexService index, LibraryService library, CancellationToken cancellationToken) => TakeAsync(http, input, index, library, ending, format, cancellationToken)).RequireRateLimiting(RateLimit);
    }

    /// <summary>Formats in which everything found is taken away, with the endings of their addresses.</summary>
    public static IReadOnlyList<(string Ending, ReferenceFormat Format)> TakenAway { get; } = [("csv", ReferenceFormat.Csv), ("bib", ReferenceFormat.Bibtex), ("ris", ReferenceFormat.Ris), ("csl.json", ReferenceFormat.CslJson)];

    private static IResult Search(LibraryInput input, IndexService index, LibraryService library, CancellationToken cancellationToken)
    {
        if (input.Fault is not null) return Results.Problem(input.Fault, statusCode: StatusCodes.Status400BadRequest);
        using GenerationLease lease = index.Acquire();
        LibraryFound found = library.Search(input.Request, lease.KnowledgeBase, cancellationToken);
        return found.Answer is { } answer ? Results.Ok(answer) : Results.Problem(found.Fault, statusCode: found.Status);
    }

    // The base is wanted while the library is searched, not for as long as the rows are read.
    private static LibraryRows Found(LibraryInput input, IndexService index, LibraryService library, CancellationToken cancellationToken)
    {
        using GenerationLease lease = index.Acquire();
        return library.SearchAll(input.Request, lease.KnowledgeBase, cancellationToken);
    }

    private static async Task TakeAsync(HttpContext http, LibraryInput input, IndexService index, LibraryService library, string ending, ReferenceFormat format, CancellationToken cancellationToken)
    {
        using LibraryRows? rows = input.Fault is null ? Found(input, index, library, cancellationToken) : null;
        if ((input.Fault ?? rows!.Fault) is { } fault)
        {
            await Results.Problem(fault, statusCode: rows?.Status ?? StatusCodes.Status400BadRequest).ExecuteAsync(http);
            return;
        }

        http.Response.ContentType = format.MediaType + "; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"library.{ending}\"";
        http.Response.Headers["X-Total-Count"] = rows!.Total.ToString(CultureInfo.InvariantCulture);
        foreach (string piece in format.Writer!.Write(rows.References.Select(r => r.ToReference())))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await http.Response.WriteAsync(piece, Encoding.UTF8, cancellationToken);
        }
    }
}
