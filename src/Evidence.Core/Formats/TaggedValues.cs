using System.Text;

namespace Evidence.Core.Formats;

/// <summary>
/// The tagged values of one entry, in order, as formats of lines have them (RIS, NBIB). A value that goes on over many lines is
/// joined once, so that its length costs no more than itself; how many values and how long a value may be is bounded.
/// </summary>
internal sealed class TaggedValues
{
    private const int MaxValues = 20_000;
    private const int MaxLength = 1 << 20;
    private readonly List<(string Tag, string Value, int Line, int Column)> _values = [];
    private StringBuilder? _last;

    /// <summary>The values that were added.</summary>
    public List<(string Tag, string Value, int Line, int Column)> All
    {
        get
        {
            if (_last is not null) _values[^1] = _values[^1] with { Value = _last.ToString() };
            _last = null;
            return _values;
        }
    }

    /// <summary>The tag of the last value that was added, or null.</summary>
    public string? LastTag => _values.Count > 0 ? _values[^1].Tag : null;

    public void Add(string tag, string value, int line, int column)
    {
        if (All.Count < MaxValues) _values.Add((tag, value, line, column));
    }

    /// <summary>Goes on with the last value behind a space.</summary>
    public void Continue(string text)
    {
        if (_values.Count == 0 || string.IsNullOrWhiteSpace(text)) return;
        _last ??= new StringBuilder(_values[^1].Value.TrimEnd());
        if (_last.Length + text.Length < MaxLength) _last.Append(' ').Append(text.AsSpan().Trim());
    }
}
