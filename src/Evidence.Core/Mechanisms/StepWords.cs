using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>The facts of a step in words: one wording for the picture, the list, the command line and screen readers.</summary>
public static class StepWords
{
    /// <summary>What the first concept does to the second: raises, lowers, or how they go together.</summary>
    public static string Verb(MechanismStep step) => step.Sign switch
    {
        PathSign.Raises => "raises",
        PathSign.Lowers => "lowers",
        PathSign.Mixed => "raises or lowers",
        _ => step.Relation switch
        {
            Relation.PrecedesOrPredicts => "precedes",
            Relation.MarkerOf => "marks",
            _ => "goes with",
        },
    };

    /// <summary>In what it was shown: living things, or how far it is from being shown.</summary>
    public static string Species(MechanismStep step) => step.Organisms.Count > 0
        ? string.Join(", ", step.Organisms.Select(o => o == Organism.Human ? "people" : o.Word().Replace('-', ' ')))
        : step.Basis is { } basis ? $"{basis.Word().Replace('-', ' ')}, not shown" : "not shown";

    /// <summary>How certain it is in the living system asked for, and where that is not rated, in its own.</summary>
    public static string Certainty(MechanismStep step, Stratum asked)
    {
        string here = $"{Plain(step.Certainty)} in {asked.Word()}";
        return step.Certainty == Model.Certainty.NotRated && step.OwnCertainty != Model.Certainty.NotRated
            ? $"{here}, {Plain(step.OwnCertainty)} in {step.Own.Word()}"
            : here;
    }

    /// <summary>What a reader must not miss: a verdict against the step or on both sides, or a claim on a kind only; else null.</summary>
    public static string? Caution(MechanismStep step)
    {
        Verdict? verdict = new[] { step.Verdict, step.OwnVerdict }.Where(v => v is Verdict.Contradicted or Verdict.Contested).Select(v => (Verdict?)v).FirstOrDefault();
        string? kind = step.KindOf is { } of ? $"said of {of.Label}, a kind of it" : null;
        return verdict is null ? kind : kind is null ? verdict.Word() : $"{verdict.Word()}; {kind}";
    }

    /// <summary>Sign of a whole path in words.</summary>
    public static string Sign(PathSign sign) => sign switch
    {
        PathSign.Raises => "raises the end",
        PathSign.Lowers => "lowers the end",
        PathSign.Mixed => "raises or lowers the end",
        _ => "no sign: a step states no cause",
    };

    /// <summary>The whole step as one sentence.</summary>
    public static string Sentence(MechanismStep step, Stratum asked) =>
        $"{step.FromLabel} {Verb(step)} {step.ToLabel}: {Species(step)}; {Certainty(step, asked)}{(Caution(step) is { } caution ? $"; {caution}" : "")}";

    /// <summary>The step as the name of a link: its ends, then its facts in the order in which the picture shows them.</summary>
    public static string Name(MechanismStep step, Stratum asked) =>
        $"{step.FromLabel} to {step.ToLabel}: {Verb(step)}; {Species(step)}; {Certainty(step, asked)}{(Caution(step) is { } caution ? $"; {caution}" : "")}";

    private static string Plain(Certainty certainty) => certainty.Word().Replace('-', ' ');
}
