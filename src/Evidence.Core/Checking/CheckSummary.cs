using Evidence.Core.Model;

namespace Evidence.Core.Checking;

/// <summary>Counts of a report.</summary>
/// <param name="Sentences">All sentences.</param>
/// <param name="Checked">Those that the base says something about.</param>
/// <param name="NotCheckable">Those that evidence could not decide.</param>
/// <param name="NotInThisBase">Those that evidence could decide and that this base does not hold.</param>
/// <param name="Commercial">Those that advertise; they are among the not checkable.</param>
/// <param name="Verdicts">Sentences by verdict, in the order of the verdicts.</param>
/// <param name="Rules">Findings by rule, by id.</param>
public sealed record CheckSummary(
    int Sentences, int Checked, int NotCheckable, int NotInThisBase, int Commercial, IReadOnlyDictionary<string, int> Verdicts, IReadOnlyDictionary<string, int> Rules)
{
    internal static CheckSummary Of(IReadOnlyList<CheckedSentence> sentences, IEnumerable<CheckFinding> article)
    {
        int notCheckable = sentences.Count(s => !s.Checkable), notInBase = sentences.Count(s => s.Verdict == Verdict.NotInThisBase);
        IEnumerable<CheckFinding> findings = sentences.SelectMany(s => s.Findings).Concat(article);
        return new CheckSummary(sentences.Count, sentences.Count - notCheckable - notInBase, notCheckable, notInBase,
            sentences.Count(s => s.Findings.Any(f => f.RuleId == CheckRules.Commercial.Id)),
            Enum.GetValues<Verdict>().ToDictionary(v => v.Word(), v => sentences.Count(s => s.Verdict == v)),
            findings.GroupBy(f => f.RuleId).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count()));
    }
}
