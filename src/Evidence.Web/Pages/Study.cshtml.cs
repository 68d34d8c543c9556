using Evidence.Core.Appraisal;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>One study: facts, what was confirmed and where, the claims it bears on.</summary>
public sealed class StudyModel : BasePage
{
    public StudyView View { get; private set; } = null!;

    public IActionResult OnGet(string id) => FromLive(lease =>
    {
        if (lease.KnowledgeBase.FindStudy(id) is not { } study) return NotFound();
        View = StudyView.Of(lease.KnowledgeBase, lease.Appraisals, study);
        return Page();
    });
}
