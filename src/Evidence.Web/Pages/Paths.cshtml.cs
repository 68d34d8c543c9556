using Evidence.Core.Mechanisms;
using Evidence.Core.Model;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>How one concept would reach another, as a picture and an equal list, and where the chain breaks.</summary>
public sealed class PathsModel : BasePage
{
    private const int MostNames = 1000;

    public static IReadOnlyList<string> Systems => Vocabulary.All<Stratum>();

    public PathAnswer? Answer { get; private set; }

    public PathQuery Asked { get; private set; } = new() { From = "", To = "" };

    /// <summary>What is wrong with the question, with the remedy; or null.</summary>
    public string? Problem { get; private set; }

    public IReadOnlyList<ConceptReading> Unknown { get; private set; } = [];

    public string From { get; private set; } = "";

    public string To { get; private set; } = "";

    public string Through { get; private set; } = "";

    public string Without { get; private set; } = "";

    /// <summary>The question as it stands in the address.</summary>
    public string Query { get; private set; } = "";

    public IReadOnlyList<string> Names { get; private set; } = [];

    public IReadOnlyList<(string Text, string Href)> Examples { get; private set; } = [];

    public IActionResult OnGet(CancellationToken cancellationToken) => FromLive(lease =>
    {
        CausalMap map = HttpContext.RequestServices.GetRequiredService<CausalMaps>().Of(lease);
        IQueryCollection query = Request.Query;
        (From, To, Through, Without) = (query["from"].ToString(), query["to"].ToString(), query["through"].ToString(), query["without"].ToString());
        Names = [.. map.KnowledgeBase.Concepts.Take(MostNames).Select(c => c.Label)];
        if (From.Length == 0 || To.Length == 0)
        {
            Examples = [.. MakeExamples(map)];
            return Page();
        }

        PathInput input = PathInput.Read(query, map);
        (Asked, Problem, Query) = (input.Query, input.Problem, Request.QueryString.Value ?? "");
        Unknown = [.. input.Readings.Where(r => r.Concept is null)];
        if (Problem is null) Answer = map.FindPaths(Asked, cancellationToken);
        else Response.StatusCode = input.IsUnknown ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
        return Page();
    });

    /// <summary>The address of the same question with a nearer name in place of one that is not there.</summary>
    public string With(string unknown, string id) =>
        "/paths" + QueryString.Create(Request.Query.SelectMany(p => p.Value.Select(v => new KeyValuePair<string, string?>(p.Key, v == unknown ? id : v))));

    /// <summary>The address of the same question with a switch turned on.</summary>
    public string WithSwitch(string name) =>
        "/paths" + QueryString.Create(Request.Query.Where(p => p.Key != name).SelectMany(p => p.Value.Select(v => new KeyValuePair<string, string?>(p.Key, v))).Append(new(name, "true")));

    /// <summary>The words that mark a step of a path as its weakest link.</summary>
    public static string? MarkOf(MechanismPath path, int step) => step + 1 == path.WeakestStep ? "weakest link" : null;

    // From what most claims begin with to what most end with: those the base knows most about.
    private static IEnumerable<(string, string)> MakeExamples(CausalMap map)
    {
        Concept[] causes = Busiest(c => c.Subject), effects = Busiest(c => c.Object);
        foreach ((Concept from, Concept to) in causes.Zip(effects).Concat(causes.Zip(effects.Skip(1))).Where(p => p.First.Id != p.Second.Id))
            yield return ($"{from.Label} to {to.Label}", $"/paths?from={from.Id}&to={to.Id}");

        Concept[] Busiest(Func<Claim, string> end) =>
            [.. map.KnowledgeBase.Claims.CountBy(end).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(3).Select(p => map.KnowledgeBase.FindConcept(p.Key)!)];
    }
}
