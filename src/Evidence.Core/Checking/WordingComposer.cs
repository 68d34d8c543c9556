using System.Text.RegularExpressions;
using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Checking;

/// <summary>Makes the wording that holds from a claim's own text; never stronger than the evidence.</summary>
internal sealed partial class WordingComposer(KnowledgeBase records)
{
    private readonly HashSet<string> _capitals = [.. records.Concepts.SelectMany(c => c.Names).Select(n => n.Split(' ', '-')[0]).Where(w => w.Length > 0 && char.IsUpper(w[0]))];

    /// <summary>The wording, or null where the sentence may stand as it is.</summary>
    public Wording? Compose(SentenceCheck check, IReadOnlyList<StudyName> cite)
    {
        if (check.Judged is not { } judged || judged.Verdict == Verdict.Supported) return null;
        (ClaimAppraisal appraisal, Stratum stratum) = judged.Basis;
        string text = appraisal.Claim.Text, inside = Lower(text), open = Strata.Of(appraisal.Claim.Population) == judged.Stratum ? inside : Lower(WithoutBeings(text));
        StratumAppraisal seen = appraisal.In(stratum);
        string wording = judged.Verdict switch
        {
            Verdict.Overstated => Within(appraisal.Claim, stratum, text, inside),
            Verdict.Contradicted when seen.Verdict == Verdict.Supported => Within(appraisal.Claim, stratum, text, inside),
            Verdict.Contradicted => $"Studies{Among(stratum)} speak against the statement that {inside}",
            Verdict.Contested => $"Studies{Among(stratum)} disagree on whether {open}",
            _ => $"There is too little evidence{Among(stratum)} to say whether {open}",
        };
        return new Wording(wording, appraisal.Claim.Id, cite);
    }

    // The claim as it stands, with the living beings in which it was shown where it names none.
    private static string Within(Claim claim, Stratum stratum, string text, string inside) =>
        Strata.Of(claim.Population) == stratum ? text : $"In {(stratum == Stratum.Cells ? "cells or tissue" : stratum.Word())}, {inside}";

    // "In mice, x lowers y" asked of people is "x lowers y".
    private static string WithoutBeings(string text) => Opening().Replace(text, "") is { Length: > 0 } rest ? char.ToUpperInvariant(rest[0]) + rest[1..] : text;

    [GeneratedRegex(@"^In [^,]{2,60}, ", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    private static string Among(Stratum stratum) => stratum == Stratum.People ? " in people" : stratum == Stratum.Animals ? " in animals" : " in cells or tissue";

    // Names keep their capital, also inside a sentence.
    private string Lower(string text)
    {
        string first = text.Split(' ', '-', ',')[0];
        return _capitals.Contains(first) || first.Skip(1).Any(char.IsUpper) ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
