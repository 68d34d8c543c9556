using Evidence.Core.Appraisal;
using Evidence.Core.Formats;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>One study: facts, what was confirmed and where, the claims it bears on.</summary>
public sealed class StudyModel : BasePage
{
    public StudyView View { get; private set; } = null!;

    /// <summary>What the page is about, for programs.</summary>
    public string LinkedData { get; private set; } = "";

    public Citation Citation { get; private set; } = null!;

    public IActionResult OnGet(string id) => FromLive(lease =>
    {
        if (lease.KnowledgeBase.FindStudy(id) is not { } study) return NotFound();
        View = StudyView.Of(lease.KnowledgeBase, lease.Appraisals, study);
        LinkedData = Pages.LinkedData.Of(study, View.IsRetracted, $"{SiteAddress.Of(Request)}/studies/{study.Id}");
        Citation = Citation.Of(Reference.Of(study), isRetracted: View.IsRetracted);
        return Page();
    });
}
