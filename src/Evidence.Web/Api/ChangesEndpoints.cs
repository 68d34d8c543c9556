using System.Security.Cryptography;
using System.Text.Json;
using Evidence.Core.Curating;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Microsoft.Net.Http.Headers;

namespace Evidence.Web.Api;

/// <summary>The history of verdicts as JSON and as a feed. Who has the latest is told so without getting it again (RFC 9110, conditional requests).</summary>
internal static class ChangesEndpoints
{
    /// <summary>Where the feed is.</summary>
    public const string Feed = "/changes.atom";

    public static void MapChanges(this IEndpointRouteBuilder app)
    {
        app.MapGroup("/api/v1").AddEndpointFilter<ReadyFilter>().MapGet("/changes", Json)
            .Produces<ChangesAnswer>().Produces(StatusCodes.Status304NotModified).ProducesProblem(400).WithQuery(ChangesAnswer.Parameters)
            .WithSummary("How the verdicts came to be what they are: changes that builds made, newest first, with the steps that decided.");
        RouteGroupBuilder pages = app.MapGroup("").AddEndpointFilter<ReadyFilter>().ExcludeFromDescription();
        pages.MapGet("/changes.json", Json);
        pages.MapMethods(Feed, [HttpMethods.Get, HttpMethods.Head], Atom); // readers of feeds may ask for the headers alone
    }

    private static IResult Json(HttpContext http, IndexService index)
    {
        using GenerationLease lease = index.Acquire();
        ChangesAnswer answer = ChangesAnswer.Read(lease.History, http.Request.Query, out string? fault);
        return fault is null ? Conditional(http, JsonSerializer.SerializeToUtf8Bytes(answer, EvidenceJson.Options), "application/json; charset=utf-8")
            : Results.Problem(fault, statusCode: StatusCodes.Status400BadRequest);
    }

    private static IResult Atom(HttpContext http, IndexService index, RenderedFeed feed)
    {
        using GenerationLease lease = index.Acquire();
        string site = SiteAddress.Of(http.Request);
        return Conditional(http, feed.Of(lease.History, lease.KnowledgeBase, site, site + Feed), $"{VerdictFeed.MediaType}; charset=utf-8");
    }

    // The tag is of the bytes: it differs wherever they do, and is the same after a build that changed nothing. There is no date beside
    // it: words and links may differ from those of an earlier program or base that has the same history.
    private static IResult Conditional(HttpContext http, byte[] text, string mediaType)
    {
        http.Response.Headers.CacheControl = "no-cache"; // may be kept, and is asked for again before each use
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 16))}\"");
        return Results.Bytes(text, mediaType, entityTag: tag);
    }
}
