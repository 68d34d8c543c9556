using Evidence.Core.Appraisal;
using Evidence.Core.Checking.Reports;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Curating;

/// <summary>Changed verdicts as an Atom feed: one entry a claim and change, whose id stays the same for all time.</summary>
public static class VerdictFeed
{
    /// <summary>Media type of the feed.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>Most entries that a feed holds; the oldest go.</summary>
    public const int MostEntries = 1000;

    /// <summary>The pieces of the feed.</summary>
    /// <param name="changes">The changes between states, newest first.</param>
    /// <param name="site">Address of the site, without a slash at its end.</param>
    /// <param name="address">Address of the feed.</param>
    /// <param name="updatedAt">When the state that is served came to be.</param>
    public static IEnumerable<string> Write(IReadOnlyList<VerdictChanges> changes, string site, string address, DateTimeOffset updatedAt) =>
        AtomWriter.Write("Evidence: verdicts that changed", address, updatedAt, changes.SelectMany(c => EntriesOf(c, site)).Take(MostEntries));

    private static IEnumerable<AtomEntry> EntriesOf(VerdictChanges changes, string site)
    {
        foreach (ClaimChange moved in changes.Moved)
        {
            string kind = moved.VerdictMoves ? "verdict" : moved.CertaintyMoves ? "certainty" : "another-living-system";
            string title = moved.VerdictMoves ? $"{VerdictWords.Of(moved.Claim.Verdict)} becomes {moved.Verdict.Spoken()}"
                : moved.CertaintyMoves ? $"{VerdictWords.Of(moved.Verdict)}, {RoleWords.Level(moved.Claim.Certainty)} certainty becomes {RoleWords.Level(moved.Certainty)}"
                : $"{VerdictWords.Of(moved.Verdict)} as before; moved in {string.Join(" and ", moved.Strata.Select(s => s.Stratum.Word()))}";
            yield return Entry(moved.Claim.Id, $"{title}: {moved.Claim.Text}", kind, string.Join(' ', moved.Strata.Select(Said)));
        }

        foreach (ClaimSummary added in changes.New)
            yield return Entry(added.Id, $"New, {added.Verdict.Spoken()}: {added.Text}", "new", $"A claim that was not in this base before: {added.Verdict.Spoken()}, {RoleWords.Level(added.Certainty)} certainty.");
        foreach (string gone in changes.Gone)
            yield return Entry(gone, $"Gone: {gone}", "gone", "The claim is no longer in this base.");

        AtomEntry Entry(string id, string title, string category, string summary)
        {
            string page = $"{site}/claims/{Uri.EscapeDataString(id)}?at={Uri.EscapeDataString(changes.After)}";
            return new AtomEntry(page, title, category == "gone" ? $"{site}/changes" : page, category, summary, changes.At);
        }
    }

    private static string Said(StratumChange change) =>
        $"In {change.Stratum.Word()} from {change.VerdictBefore.Spoken()} ({RoleWords.Level(change.CertaintyBefore)}) to {change.Verdict.Spoken()} ({RoleWords.Level(change.Certainty)}). Before, rule {change.StepBefore.Rule}: {change.StepBefore.Text} Now, rule {change.Step.Rule}: {change.Step.Text}";
}
