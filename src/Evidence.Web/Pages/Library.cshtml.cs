using System.Globalization;
using Evidence.Core.Appraisal;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>The library: references that nobody has curated, with facets; the address is the whole state of a search.</summary>
public sealed class LibraryModel : BasePage
{
    private const string Year = "year";
    private static readonly (string Facet, string Title, bool IsOpen)[] Groups =
        [(LibraryFacets.InBase, "In the curated base", true), ("design", "Design, guessed", true), ("publication", "Type", true), ("has-abstract", "Abstract", true), ("journal", "Journal", true)];

    private LibraryState _state = new(new LibraryRequest { Text = "" });
    private KnowledgeBase _records = KnowledgeBase.Empty;
    private Dictionary<string, ClaimSummary> _claims = [];

    /// <summary>The answer; null where there is no library, or something is wrong with the address.</summary>
    public LibraryAnswer? Answer { get; private set; }

    /// <summary>True where there is a library, be it that it cannot be opened.</summary>
    public bool HasLibrary { get; private set; }

    /// <summary>What is wrong with the library or with the address.</summary>
    public string? Fault { get; private set; }

    public string Query => _state.Request.Text;

    public string JsonHref => _state.At("/library.json");

    /// <summary>Formats to take everything found away in, with their addresses.</summary>
    public IEnumerable<(string Name, string Href)> TakeHrefs => LibraryEndpoints.TakenAway.Select(t => (t.Format.Name, (_state with { Request = _state.Request with { Page = 1, PageSize = LibraryState.UsualSize } }).At($"/library.{t.Ending}")));

    public IReadOnlyList<(string Title, string Value, string Href)> Chips { get; private set; } = [];

    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>Years of the hits as a drawing with a form; null where there are not two.</summary>
    public YearChoice? Years { get; private set; }

    /// <summary>What the form of the search must send along; a new text is read with its operators.</summary>
    public IReadOnlyList<(string Name, string Value)> Carried => [.. _state.CarriedBut("q").Where(f => f != ("off", LibraryRequest.OperatorsSwitch))];

    public PageLinks Paging => new(_state.Request.Page, Pages, page => _state.OnPage(page).ToString());

    public int First => ((_state.Request.Page - 1) * _state.Request.PageSize) + 1;

    public string ClearHref => _state.With([]).ToString();

    /// <summary>True where the text was read as plain words because the address asks for that.</summary>
    public bool IsPlain => _state.Request.Off.Contains(LibraryRequest.OperatorsSwitch);

    public string OperatorsHref => _state.Toggle(LibraryRequest.OperatorsSwitch).ToString();

    public bool UsesFeedback => !_state.Request.Off.Contains(LibraryRequest.FeedbackSwitch);

    public string FeedbackHref => _state.Toggle(LibraryRequest.FeedbackSwitch).ToString();

    /// <summary>True where hits are ranked by meaning too.</summary>
    public bool IsHybrid => Answer?.Ranking == LibraryAnswer.Hybrid;

    /// <summary>True where they would be but for the address.</summary>
    public bool IsMeaningOff => _state.Request.Off.Contains(LibraryRequest.MeaningSwitch);

    public string MeaningHref => _state.Toggle(LibraryRequest.MeaningSwitch).ToString();

    private int Pages => Math.Clamp(((Answer?.Total ?? 0) + _state.Request.PageSize - 1) / _state.Request.PageSize, 1, LibraryRequest.Deepest / _state.Request.PageSize);

    public IActionResult OnGet(CancellationToken cancellationToken)
    {
        LibraryInput input = LibraryInput.Read(HttpContext);
        LibraryService library = HttpContext.RequestServices.GetRequiredService<LibraryService>();
        return FromLive(lease =>
        {
            (_state, _records, HasLibrary, Fault) = (new LibraryState(input.Request), lease.KnowledgeBase, !library.IsMissing, input.Fault);
            if (Fault is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
            else if (HasLibrary) Show(library.Search(_state.Request, _records, cancellationToken), lease);
            return Page();
        });
    }

    /// <summary>The study of the base that a hit is, as it is cited.</summary>
    public string? StudyOf(LibraryHit hit) => hit.StudyId is { } id ? _records.FindStudy(id)?.ShortCitation() : null;

    /// <summary>The claims that it is evidence for.</summary>
    public IEnumerable<ClaimSummary> ClaimsOf(LibraryHit hit) => hit.ClaimIds.Select(id => _claims[id]);

    /// <summary>Where a reference stands elsewhere.</summary>
    public static StudyName SourceOf(LibraryReference reference) => new(reference.Id, reference.Title, reference.Title, reference.Doi, reference.Pmid, reference.Pmcid, reference.Url, reference.Year, []);

    private void Show(LibraryFound found, GenerationLease lease)
    {
        (Answer, Fault) = (found.Answer, found.Fault);
        if (Answer is null)
        {
            Response.StatusCode = found.Status;
            return;
        }

        IReadOnlyList<FacetFilter> filters = _state.Request.Filters;
        _claims = Answer.Hits.SelectMany(h => h.ClaimIds).Distinct().ToDictionary(id => id, id => ClaimSummary.Of(lease.Appraisals[id]), StringComparer.Ordinal);
        Chips = [.. filters.Select(f => (Groups.FirstOrDefault(g => g.Facet == f.Facet).Title ?? BasePage.Plain(f.Facet), Label(f.Facet, f.Value), _state.With(filters.Where(o => o != f)).ToString()))];
        Facets = [.. Groups.Where(g => Answer.Facets.TryGetValue(g.Facet, out IReadOnlyList<FacetCount>? counts) && counts.Count > 0)
            .Select(g => FacetGroup.Of(g.Facet, g.Title, Answer.Facets[g.Facet], filters, g.IsOpen, value => Label(g.Facet, value), chosen => _state.With(chosen).ToString()))];
        Years = YearChoice.Of("/library", Query, Answer.Facets.GetValueOrDefault(Year, []), filters, _state.CarriedBut("q", Year), chosen => _state.With(chosen).ToString());
    }

    private static string Label(string facet, string value) => facet switch
    {
        "journal" => value,
        "has-abstract" => value == "yes" ? "with an abstract" : "without",
        _ => BasePage.Plain(value),
    };

    /// <summary>A number of references with its thousands set apart.</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
