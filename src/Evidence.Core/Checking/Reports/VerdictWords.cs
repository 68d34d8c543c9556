using Evidence.Core.Model;

namespace Evidence.Core.Checking.Reports;

/// <summary>Verdicts in words and with the sign that keeps them from being told by colour alone.</summary>
internal static class VerdictWords
{
    /// <summary>The verdict on a sentence with the axes of an overstatement: "Overstated in population".</summary>
    public static string Of(CheckedSentence sentence) =>
        sentence.Axes.Count == 0 ? Of(sentence.Verdict) : $"{Of(sentence.Verdict)} in {string.Join(" and ", sentence.Axes.Select(a => a.Word()))}";

    /// <summary>The verdict with a capital and without hyphens.</summary>
    public static string Of(Verdict verdict) => verdict.Word() is var word ? char.ToUpperInvariant(word[0]) + word[1..].Replace('-', ' ') : "";

    /// <summary>A sign of one character.</summary>
    public static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "✓",
        Verdict.Contradicted => "✕",
        Verdict.Contested => "⇄",
        Verdict.Overstated => "↗",
        Verdict.TooLittleEvidence => "○",
        _ => "–",
    };

    /// <summary>The counts of a report in one sentence.</summary>
    public static string Counts(CheckSummary summary) =>
        $"{Number(summary.Sentences, "sentence")}: {summary.Checked} checked ({string.Join(", ", summary.Verdicts.Where(v => v.Value > 0 && v.Key is not ("not-in-this-base" or "cannot-be-checked")).Select(v => $"{v.Value} {v.Key.Replace('-', ' ')}"))}), "
        + $"{summary.NotInThisBase} not in this base, {summary.NotCheckable} that cannot be checked{(summary.Commercial > 0 ? $", {summary.Commercial} of them advertising" : "")}.";

    private static string Number(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
