using System.Text;
using Evidence.Core.Curating;
using Evidence.Core.Searching;

namespace Evidence.Web.Api;

/// <summary>The verdicts that changed with the last generation, as JSON and as a feed.</summary>
internal static class ChangesEndpoints
{
    /// <summary>Where the feed is.</summary>
    public const string Feed = "/changes.atom";

    public static void MapChanges(this IEndpointRouteBuilder app)
    {
        app.MapGroup("/api/v1").AddEndpointFilter<ReadyFilter>().MapGet("/changes", Json)
            .Produces<ChangesAnswer>().WithSummary("The verdicts that changed from the generation kept before to the one that is served, with the steps that decided.");
        RouteGroupBuilder pages = app.MapGroup("").AddEndpointFilter<ReadyFilter>().ExcludeFromDescription();
        pages.MapGet("/changes.json", Json);
        pages.MapGet(Feed, Atom);
    }

    private static IResult Json(IndexService index, KeptChanges changes)
    {
        using GenerationLease lease = index.Acquire();
        return Results.Ok(new ChangesAnswer(lease.Manifest.Generation, changes.Latest(lease)));
    }

    private static IResult Atom(HttpContext http, IndexService index, KeptChanges changes)
    {
        using GenerationLease lease = index.Acquire();
        string site = SiteAddress.Of(http.Request);
        IReadOnlyList<VerdictChanges> known = changes.Latest(lease) is { } latest ? [latest] : [];
        return Results.Text(string.Concat(VerdictFeed.Write(known, site, site + Feed, lease.Manifest.BuiltAt)), VerdictFeed.MediaType, Encoding.UTF8);
    }
}
