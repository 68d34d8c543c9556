using Evidence.Core.Appraisal;
using Evidence.Core.Mechanisms;
using Evidence.Core.Model;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>What changes when studies or designs are left out, or a study is retracted.</summary>
public sealed class WhatIfModel : BasePage
{
    public WhatIfAnswer? Answer { get; private set; }

    public string? Problem { get; private set; }

    public string Study { get; private set; } = "";

    public string Retracted { get; private set; } = "";

    public string Design { get; private set; } = "";

    public string From { get; private set; } = "";

    public string To { get; private set; } = "";

    public string Query { get; private set; } = "";

    public IReadOnlyList<(string Id, string Citation)> Studies { get; private set; } = [];

    public IActionResult OnGet(CancellationToken cancellationToken) => FromLive(lease =>
    {
        CausalMap map = HttpContext.RequestServices.GetRequiredService<CausalMaps>().Of(lease);
        Studies = [.. map.KnowledgeBase.Studies.Where(s => map.KnowledgeBase.ClaimsOfStudy(s.Id).Count > 0).Select(s => (s.Id, s.ShortCitation()))];
        (Study, Retracted, Design, From, To) = (Request.Query["withoutStudy"].ToString(), Request.Query["retracted"].ToString(), Request.Query["withoutDesign"].ToString(), Request.Query["from"].ToString(), Request.Query["to"].ToString());
        if (Study.Length + Retracted.Length + Design.Length == 0) return Page();
        WhatIfInput input = WhatIfInput.Read(Request.Query, map);
        (Problem, Query) = (input.Problem, Request.QueryString.Value ?? "");
        if (Problem is null) Answer = WhatIfAnswer.Of(map, input.Supposition, input.Paths?.Query, cancellationToken);
        else Response.StatusCode = input.IsUnknown ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
        return Page();
    });

    public static string Rests(MechanismStep step) =>
        $"{(step.Basis is { } basis ? Plain(basis.Word()) : "rests on nothing")}, {(step.ShownIn.Count == 0 ? "directly in none" : "directly in " + string.Join(" and ", step.ShownIn.Select(s => s.Word())))}, {(step.Groups == 1 ? "1 group" : $"{step.Groups} groups")}";

    public static string Chain(MechanismPath path) => string.Join(" → ", path.Steps.Select(s => s.FromLabel).Append(path.Steps[^1].ToLabel));

    public IEnumerable<ClaimChange> Falling => Answer?.Claims.Where(c => c.VerdictMoves) ?? [];

    public IEnumerable<ClaimChange> Other => Answer?.Claims.Where(c => !c.VerdictMoves) ?? [];
}
