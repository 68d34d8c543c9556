using System.Collections.ObjectModel;
using System.Globalization;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>What is said of a file, the first thousand of it: a file that is no list at all has as many faults as lines.</summary>
/// <param name="rule">Rule of the finding that counts the rest.</param>
/// <param name="what">What the rest is, after its number.</param>
/// <param name="help">What to do about it.</param>
internal sealed class BoundedFindings(RuleDescription rule, string what, string help) : Collection<Finding>
{
    private const int Most = 1_000;
    private int _more;

    /// <summary>What readers say of a file.</summary>
    public BoundedFindings()
        : this(FormatRules.Failed, "places could not be read", "Is this the right file, and is it read as the right format?")
    {
    }

    /// <summary>Says how many were not kept, once the file was read.</summary>
    public void Close()
    {
        if (_more == 0) return;
        SourcePosition place = this[^1].Position;
        base.InsertItem(Count, rule.At(new SourcePosition(place.File), string.Create(CultureInfo.InvariantCulture, $"{_more} more {what}; only the first {Most} are told."), help));
        _more = 0;
    }

    protected override void InsertItem(int index, Finding item)
    {
        if (Count < Most) base.InsertItem(index, item);
        else _more++;
    }
}
