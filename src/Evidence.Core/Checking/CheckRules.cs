using Evidence.Core.Model;

namespace Evidence.Core.Checking;

/// <summary>The rules that a check of an article reports by. Those that an audit of citations has too are described here for both.</summary>
public static class CheckRules
{
    /// <summary>A sentence goes beyond the evidence.</summary>
    public static RuleDescription Overstated { get; } = new("OVERSTATED", Severity.Warning, "Goes beyond the evidence",
        "Readers take from it more than was shown.", "Use the wording that holds.", "Drug x cures y. (shown in mice)");

    /// <summary>The base concludes the contrary.</summary>
    public static RuleDescription Contradicted { get; } = new("CONTRADICTED", Severity.Error, "The evidence goes against it",
        "The evidence that counts says the contrary.", "Take it out or say what was found.", "Drug x lowers y. (trials found no difference)");

    /// <summary>Evidence stands on both sides.</summary>
    public static RuleDescription Contested { get; } = new("CONTESTED", Severity.Warning, "Evidence on both sides",
        "Told as settled, it hides what speaks against it.", "Say that studies disagree.", "Drug x lowers y. (two trials yes, two no)");

    /// <summary>There is too little evidence for it.</summary>
    public static RuleDescription TooLittle { get; } = new("TOO-LITTLE-EVIDENCE", Severity.Note, "Too little evidence",
        "Nothing that counts is known either way.", "Say that it is not known yet.", "Drug x lowers y. (one small study)");

    /// <summary>A source is hinted at and not named.</summary>
    public static RuleDescription VagueSource { get; } = new("VAGUE-SOURCE", Severity.Warning, "Source is not named",
        "Nobody can look up what 'studies' showed.", "Name the study.", "Studies show that moss makes lamps glow.");

    /// <summary>No study fits what is said of the source.</summary>
    public static RuleDescription Misattributed { get; } = new("MISATTRIBUTED", Severity.Error, "The source does not fit",
        "A reader who looks it up finds another paper, or none.", "Mend the year, journal, place or disease, cite a study that found it, or take the attribution out.", "A 2021 study in Journal x found ... (no such study)");

    /// <summary>A cited study is retracted.</summary>
    public static RuleDescription Retracted { get; } = new("RETRACTED", Severity.Error, "Retracted paper",
        "What rests on it has lost its ground.", "Remove it, or say in the text that it was retracted and cite the notice too.", "doi:10.1000/retracted");

    /// <summary>A review is cited for the result of one study.</summary>
    public static RuleDescription Secondary { get; } = new("SECONDARY", Severity.Warning, "Review cited for a result",
        "A review tells what others found; only those others can be checked.", "Cite the study that found it; keep the review as background.", "One trial found ... [a review]");

    /// <summary>The article is silent on what the base holds against a sentence.</summary>
    public static RuleDescription OneSided { get; } = new("ONE-SIDED", Severity.Warning, "Silent on the other side",
        "The base holds the contrary, and the reader is not told.", "Cite what was found against it too.", "Drug x helps. (a trial of equal size found nothing)");

    /// <summary>Advertising.</summary>
    public static RuleDescription Commercial { get; } = new("COMMERCIAL", Severity.Note, "Something is sold",
        "Who sells a thing reports well of it more often.", "Mark advertising as such; name the interest of a source in the text, or add an independent one.", "Order our new x today.");

    /// <summary>All rules by id.</summary>
    public static IReadOnlyList<RuleDescription> All { get; } = [.. new[] { Overstated, Contradicted, Contested, TooLittle, VagueSource, Misattributed, Retracted, Secondary, OneSided, Commercial }.OrderBy(r => r.Id, StringComparer.Ordinal)];

    internal static CheckFinding Finding(this RuleDescription rule, string message, string? suggestion, IEnumerable<string> claims) =>
        new(rule.Id, rule.Severity, message, suggestion ?? rule.Fix, [.. claims]);
}
