using System.Diagnostics.CodeAnalysis;

namespace Evidence.Core.Formats;

/// <summary>The @strings of a BibTeX file, by name, whatever its case; bounded, so that a file cannot fill the memory by them.</summary>
internal sealed class BibtexStrings
{
    private const int MostLetters = 1 << 23;
    private const int EachTakes = 64;
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private long _letters;

    /// <summary>Keeps a string; false where there are too many or too long ones already.</summary>
    public bool TryDefine(string name, string value)
    {
        long cost = (long)name.Length + value.Length + EachTakes;
        if (_letters + cost > MostLetters) return false;
        _letters += cost;
        _values[name] = value;
        return true;
    }

    /// <summary>The value of a string that was defined.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out string? value) => _values.TryGetValue(name, out value);
}
