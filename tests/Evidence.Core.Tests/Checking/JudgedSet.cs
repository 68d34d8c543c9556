using System.Globalization;
using Evidence.Core.Checking;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Checking;

/// <summary>A judged set run through the check, with its measures.</summary>
internal sealed class JudgedSet
{
    private readonly List<(JudgedSentence Row, string? Claim, string Verdict)> _results = [];

    public JudgedSet(ArticleChecker checker, IReadOnlyList<JudgedSentence> rows)
    {
        foreach (JudgedSentence row in rows)
        {
            DraftReading draft = DraftReader.ReadText(row.Before is null ? row.Text : $"{row.Before} {row.Text}", DraftFormat.Text);
            CheckedSentence told = checker.Check(draft.Draft!).Sentences[^1];
            _results.Add((row, told.Claims.Count > 0 ? told.Claims[0].Id : null, told.Verdict.Word()));
        }
    }

    /// <summary>Share of the sentences with claims whose first claim is one of those judged.</summary>
    public double FirstClaim => Share(_results.Where(r => r.Row.Claims.Count > 0), r => r.Claim is { } claim && r.Row.Claims.Contains(claim));

    /// <summary>Share of all sentences whose verdict is the judged one.</summary>
    public double Verdict => Share(_results, r => r.Verdict == r.Row.Verdict);

    /// <summary>Share of the sentences outside the base that match a claim all the same.</summary>
    public double FalseMatch => Share(_results.Where(r => r.Row.Kind == "out-of-base"), r => r.Claim is not null);

    /// <summary>Sentences outside the base.</summary>
    public int OutOfBase => _results.Count(r => r.Row.Kind == "out-of-base");

    /// <summary>Share of the twin pairs with both verdicts right.</summary>
    public double Twins
    {
        get
        {
            Dictionary<string, bool> right = _results.ToDictionary(r => r.Row.Id, r => r.Verdict == r.Row.Verdict);
            return Share(_results.Where(r => r.Row.Twin is not null && string.CompareOrdinal(r.Row.Id, r.Row.Twin) < 0), r => right[r.Row.Id] && right[r.Row.Twin!]);
        }
    }

    /// <summary>Share of the correct hedged sentences that are called overstated or contradicted.</summary>
    public double HedgedFlagged => Share(_results.Where(r => r.Row.Kind == "hedged-correct"), r => r.Verdict is "overstated" or "contradicted");

    /// <summary>The measures in one line.</summary>
    public string Measures => string.Create(CultureInfo.InvariantCulture,
        $"{_results.Count} sentences: first claim right {FirstClaim:P1}, verdict right {Verdict:P1}, false matches {FalseMatch:P1} of {OutOfBase} outside the base, both twins right {Twins:P1}, correct hedged sentences flagged {HedgedFlagged:P1}");

    /// <summary>Judged verdicts (rows) against those given (columns).</summary>
    public string Confusion()
    {
        IReadOnlyList<string> words = Vocabulary.All<Verdict>();
        IEnumerable<string> rows = words.Where(w => _results.Any(r => r.Row.Verdict == w)).Select(w => $"{w,-20}{string.Concat(words.Select(v => $"{_results.Count(r => r.Row.Verdict == w && r.Verdict == v),6}"))}");
        return $"{"judged, then given:",-20}{string.Concat(words.Select(w => $"{w[..Math.Min(5, w.Length)],6}"))}\n{string.Join('\n', rows)}";
    }

    private static double Share<T>(IEnumerable<T> all, Func<T, bool> right)
    {
        T[] items = [.. all];
        return items.Length == 0 ? 0 : (double)items.Count(right) / items.Length;
    }
}
