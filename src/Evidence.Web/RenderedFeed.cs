using System.Text;
using Evidence.Core.Appraisal;
using Evidence.Core.Curating;
using Evidence.Core.Model;

namespace Evidence.Web;

/// <summary>
/// The feed of changed verdicts as it was last sent, because readers of feeds ask often for what rarely changes. One is held: a site is
/// reached at one address, as a rule. Thread-safe.
/// </summary>
internal sealed class RenderedFeed
{
    private volatile Held? _held;

    /// <summary>The feed of a history.</summary>
    /// <param name="history">The history.</param>
    /// <param name="live">The records that are served.</param>
    /// <param name="site">Address of the site, without a slash at its end.</param>
    /// <param name="address">Address of the feed.</param>
    public byte[] Of(VerdictHistory history, KnowledgeBase live, string site, string address)
    {
        if (_held is { } held && ReferenceEquals(held.History, history) && ReferenceEquals(held.Live, live) && held.Address == address) return held.Text;
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(VerdictFeed.Write(history, live, site, address)));
        _held = new Held(history, live, address, text);
        return text;
    }

    private sealed record Held(VerdictHistory History, KnowledgeBase Live, string Address, byte[] Text);
}
