using System.Security.Cryptography;
using System.Text;
using Evidence.Core.Appraisal;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Curating;

/// <summary>
/// The history of verdicts as an Atom feed: one entry a change. Ids come from the claim and the generation that brought the
/// change, so they stay the same whatever is built on another day and wherever the site is reached; a later build of the same day
/// that changes the claim again puts another entry in its place.
/// </summary>
public static class VerdictFeed
{
    /// <summary>Media type of the feed.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>The pieces of the feed.</summary>
    /// <param name="history">The history.</param>
    /// <param name="live">The records of the state that is served: an entry leads only to what they hold, else to the page of changes.</param>
    /// <param name="site">Address of the site, without a slash at its end, for links.</param>
    /// <param name="address">Address of the feed.</param>
    public static IEnumerable<string> Write(VerdictHistory history, KnowledgeBase live, string site, string address) =>
        AtomWriter.Write(Id(history.Origin, ""), "Evidence: verdicts that changed", address, history.UpdatedAt, history.Changes.Select(c => EntryOf(c, live, site)));

    private static AtomEntry EntryOf(VerdictChange change, KnowledgeBase live, string site)
    {
        string page = change.LeadsTo(live) is not { } id ? $"{site}/changes" : $"{site}/claims/{id}{(change.Now is null ? "" : $"?at={change.After}")}";
        string wording = change.IsReworded ? $"It said: \"{change.Was!.Text}\" It says now: \"{change.Now!.Text}\"" : "";
        IEnumerable<string> studies = ChangeWords.Studies(change).Select(s => $"{s.Words}: {s.Study.Citation}.");
        string summary = string.Join(' ', ChangeWords.Sentences(change).Concat(studies).Append(wording).Concat(change.Strata.Select(ChangeWords.Of)).Where(s => s.Length > 0));
        return new AtomEntry(Id(change.After, change.Claim), $"{ChangeWords.Title(change)}: {change.Text}", page, change.Kind.Word(), summary.Length > 0 ? summary : $"{ChangeWords.Title(change)}.", change.At);
    }

    // A UUID of version 8 (RFC 9562) made from names, as no registered name space fits and none of our own addresses is for all time.
    private static string Id(string generation, string claim)
    {
        byte[] bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"evidence verdict\n{generation}\n{claim}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
