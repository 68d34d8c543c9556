using Evidence.Core.Appraisal;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Web.Api;

/// <summary>The JSON of every page, under /api/v1 and at the page's own address with .json.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder api = app.MapGroup("/api/v1").AddEndpointFilter<ReadyFilter>();
        api.MapGet("/search", Search).Produces<SearchAnswer>().WithSummary("Search claims, studies and concepts.").WithQuery(SearchInput.Parameters);
        api.MapGet("/suggest", Suggest).Produces<IReadOnlyList<Suggestion>>().WithSummary("Records that what was typed so far may become.").WithQuery([new("q", "What was typed so far.")]);
        api.MapGet("/claims/{id}/neighbours", NeighboursOf).Produces<ClaimNeighbours>().ProducesProblem(404).WithSummary("Claims like a claim, and the other side.");
        api.MapGet("/claims/{id}", ClaimById).Produces<ClaimView>().ProducesProblem(404).WithSummary("A claim with verdict, steps and evidence.");
        api.MapGet("/studies/{id}", StudyById).Produces<StudyView>().ProducesProblem(404).WithSummary("A study with the claims it bears on.");
        api.MapGet("/concepts/{id}", ConceptById).Produces<ConceptView>().ProducesProblem(404).WithSummary("A concept with its claims as cause and as effect.");
        api.MapGet("/status", Status).Produces<Manifest>().WithSummary("The generation that is served.");

        app.MapGet("/api/v1/quality", () => Results.Ok(MeasuredQuality.Own)).Produces<MeasuredQuality>().WithSummary("What was measured of this program's own checks.");
        app.MapGet("/quality.json", () => Results.Ok(MeasuredQuality.Own)).ExcludeFromDescription();

        RouteGroupBuilder pages = app.MapGroup("").AddEndpointFilter<ReadyFilter>().ExcludeFromDescription();
        pages.MapGet("/index.json", Status);
        pages.MapGet("/about.json", Status);
        pages.MapGet("/search.json", Search);
        pages.MapGet("/suggest.json", Suggest);
        pages.MapGet("/help/search.json", () => Results.Ok(SearchField.All));
        pages.MapGet("/kept.json", (HttpContext http, IndexService index) =>
        {
            using GenerationLease lease = index.Acquire();
            return Results.Ok(KeptRecords.Of(lease, http.Request.Query["keep"].OfType<string>()).ToArray());
        });
        pages.MapGet("/compare.json", (HttpContext http, IndexService index) =>
        {
            using GenerationLease lease = index.Acquire();
            return Results.Ok(Comparison.Of(lease, http.Request.Query["id"].OfType<string>()));
        });
        foreach (HitFormat format in HitFormat.All)
        {
            pages.MapGet($"/search.{format.Extension}", (HttpContext http, SearchInput input, IndexService index, CancellationToken cancellationToken) => TakeAway.SearchAsync(http, input, index, format, cancellationToken));
            pages.MapGet($"/kept.{format.Extension}", (HttpContext http, IndexService index, CancellationToken cancellationToken) => TakeAway.KeptAsync(http, index, format, cancellationToken));
        }

        pages.MapGet("/claims/{id}.json", ClaimById);
        pages.MapGet("/claims/{id}.csv", EvidenceOf);
        pages.MapGet("/studies/{id}.json", StudyById);
        pages.MapGet("/concepts/{id}.json", ConceptById);
    }

    private static IResult Search(HttpContext http, SearchInput input, IndexService index, CancellationToken cancellationToken)
    {
        if (input.Fault is not null) return Results.Problem(input.Fault, statusCode: StatusCodes.Status400BadRequest);
        using GenerationLease lease = index.Acquire();
        return Results.Ok(lease.Search(input.Request, cancellationToken));
    }

    private static IResult Suggest(IndexService index, string? q)
    {
        using GenerationLease lease = index.Acquire();
        return Results.Ok(lease.Suggest(q ?? ""));
    }

    private static IResult NeighboursOf(string id, IndexService index) => Find(index, id, "claim",
        (lease, key) => lease.KnowledgeBase.FindClaim(key) is { } claim ? lease.Neighbours(claim) : null,
        records => records.Claims.Select(c => c.Id));

    private static IResult ClaimById(string id, IndexService index) => Find(index, id, "claim",
        (lease, key) => lease.KnowledgeBase.FindClaim(key) is { } claim ? ClaimView.Of(lease.KnowledgeBase, lease.Appraisals, claim) : null,
        records => records.Claims.Select(c => c.Id));

    private static IResult EvidenceOf(HttpContext http, string id, IndexService index)
    {
        using GenerationLease lease = index.Acquire();
        if (lease.KnowledgeBase.FindClaim(id) is not { } claim) return Unknown(id, "claim", lease.KnowledgeBase.Claims.Select(c => c.Id));
        ClaimView view = ClaimView.Of(lease.KnowledgeBase, lease.Appraisals, claim);
        EvidenceTable table = EvidenceTable.Read(view, http.Request.Query["sort"].ToString(), http.Request.Query["dir"].ToString(), out string? fault);
        if (fault is not null) return Results.Problem(fault, statusCode: StatusCodes.Status400BadRequest);
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{claim.Id}.csv\"";
        return Results.Text(string.Concat(table.Csv()), "text/csv", System.Text.Encoding.UTF8);
    }

    private static IResult StudyById(string id, IndexService index) => Find(index, id, "study",
        (lease, key) => lease.KnowledgeBase.FindStudy(key) is { } study ? StudyView.Of(lease.KnowledgeBase, lease.Appraisals, study) : null,
        records => records.Studies.Select(s => s.Id));

    private static IResult ConceptById(string id, IndexService index) => Find(index, id, "concept",
        (lease, key) => lease.KnowledgeBase.FindConcept(key) is { } concept ? ConceptView.Of(lease.KnowledgeBase, lease.Appraisals, concept) : null,
        records => records.Concepts.Select(c => c.Id));

    private static IResult Status(IndexService index)
    {
        using GenerationLease lease = index.Acquire();
        return Results.Ok(lease.Manifest);
    }

    private static IResult Find<T>(IndexService index, string id, string kind, Func<GenerationLease, string, T?> find, Func<KnowledgeBase, IEnumerable<string>> ids) where T : class
    {
        using GenerationLease lease = index.Acquire();
        return find(lease, id) is { } view ? Results.Ok(view) : Unknown(id, kind, ids(lease.KnowledgeBase));
    }

    private static IResult Unknown(string id, string kind, IEnumerable<string> ids) =>
        Results.Problem($"There is no {kind} of this id. {NearestWords.DidYouMean(id[..Math.Min(id.Length, 100)], ids)}".TrimEnd(), statusCode: StatusCodes.Status404NotFound);
}
