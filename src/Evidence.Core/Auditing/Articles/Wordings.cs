using System.Text.RegularExpressions;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>Words of general English by which the rules about articles read a sentence.</summary>
internal static partial class Wordings
{
    /// <summary>Words of outcomes that people feel or suffer, by family; each family is looked for in a study's record too.</summary>
    public static IReadOnlyList<(string Name, Regex Pattern)> Outcomes { get; } =
    [
        ("pain", Family("pain|ache|aching|analges")), ("stiffness", Family("stiff")), ("swelling", Family("swell|swollen|oedema|edema")), ("inflammation", Family("inflam|itis\\b")),
        ("disability", Family("disab")), ("fatigue", Family("fatigue|tired")), ("depression", Family("depress")), ("death", Family("death|mortal|died")), ("fracture", Family("fractur")),
    ];

    /// <summary>True where a sentence speaks of people and of nothing else.</summary>
    public static bool SpeaksOfPeople(string text) => People().IsMatch(text) && !OthersThanPeople().IsMatch(text);

    /// <summary>True for designs that watch and do not assign.</summary>
    public static bool IsObservational(Design design) => design is Design.Cohort or Design.CaseControl or Design.CrossSectional or Design.CaseSeries or Design.CaseReport;

    /// <summary>True for papers that tell what others found.</summary>
    public static bool IsReview(Design design) => design is Design.MetaAnalysis or Design.SystematicReview or Design.NarrativeReview or Design.Guideline;

    [GeneratedRegex(@"\b(?:studies|research|researchers|scientists|experts|doctors|physicians|science|evidence|it is (?:well )?(?:known|proven))\b(?:\s+(?:has|have|had|all|now|clearly|long|repeatedly|already|that|widely))*\s*(?:show(?:s|n|ed)?|prove[sdn]?|agree[sd]?|say|says|said|believe[sd]?|confirm(?:s|ed)?|suggest(?:s|ed)?|find|finds|found|demonstrate[sd]?|know|knows|known)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    public static partial Regex VagueSource();

    [GeneratedRegex(@"\bprove[sdn]?\b|\bproof\b|\bproving\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    public static partial Regex Proof();

    [GeneratedRegex(@"\btrial\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    public static partial Regex Trial();

    [GeneratedRegex(@"\b(?:one|a single|another)\s+(?:[\p{L}-]+\s+){0,3}(?:trial|experiment|study)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    public static partial Regex OneStudy();

    [GeneratedRegex(@"\b(?:order|buy|try|get)\s+(?:our|yours)\b|\bour\s+(?:online\s+)?(?:shop|store)\b|\bsave\s+\d+\s*(?:per\s?cent|%)|\d+\s*(?:%|per\s?cent)\s+(?:off|discount)\b|\bdiscount code\b|\bfree (?:shipping|delivery)\b|\bfrom\s+(?:\d+\s+(?:euros?|dollars?|pounds?)|[€$£]\s?\d+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    public static partial Regex Pitch();

    [GeneratedRegex(@"\b(?:in|of|from|since|early as)\s+((?:19|20)\d\d)\b|\(((?:19|20)\d\d)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    public static partial Regex Year();

    [GeneratedRegex(@"\b(?:people|patients|adults|women|men|children|persons|those|participants|volunteers)\s+(?:with|who have|suffering from|living with)\s+(.{3,80})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    public static partial Regex PeopleWith();

    [GeneratedRegex(@"\b(?:the\s+)?((?:\p{Lu}[\p{L}'-]+\s+){0,3}(?:Clinic|University|Institute|Hospital|College|School|Centre|Center)(?:\s+of(?:\s+\p{Lu}[\p{L}'-]+)+)?)", RegexOptions.CultureInvariant, 1000)]
    public static partial Regex Institution();

    [GeneratedRegex(@"\((?:[^()]*,\s*)?(\p{Lu}[\p{L}'-]{3,})[^()]*\)", RegexOptions.CultureInvariant, 1000)]
    public static partial Regex PlaceInBrackets();

    [GeneratedRegex(@"\b(?:patients?|people|persons?|adults?|women|woman|men|children|volunteers?|participants|humans?|nurses)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex People();

    [GeneratedRegex(@"\b(?:mouse|mice|rats?|murine|rodents?|animals?|pigs?|rabbits?|cells?|in vitro|cultures?|tissue)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OthersThanPeople();

    private static Regex Family(string stems) => new($@"\b\w*?(?:{stems})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
