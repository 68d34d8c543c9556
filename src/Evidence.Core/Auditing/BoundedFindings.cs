using System.Collections.ObjectModel;
using System.Globalization;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>What readers say of a file, the first thousand of it: a file that is no list at all has as many faults as lines.</summary>
internal sealed class BoundedFindings : Collection<Finding>
{
    private const int Most = 1_000;
    private int _more;

    /// <summary>Says how many were not kept, once the file was read.</summary>
    public void Close()
    {
        if (_more == 0) return;
        SourcePosition place = this[^1].Position;
        base.InsertItem(Count, FormatRules.Failed.At(new SourcePosition(place.File), string.Create(CultureInfo.InvariantCulture, $"{_more} more places could not be read; only the first {Most} are told."), "Is this the right file, and is it read as the right format?"));
        _more = 0;
    }

    protected override void InsertItem(int index, Finding item)
    {
        if (Count < Most) base.InsertItem(index, item);
        else _more++;
    }
}
