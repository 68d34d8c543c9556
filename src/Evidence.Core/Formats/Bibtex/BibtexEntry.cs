namespace Evidence.Core.Formats;

/// <summary>An entry as it is written: type, key, and fields in order with lower-case names; offsets are those of its piece of the file.</summary>
internal sealed record BibtexEntry(string Type, string? Key, int Offset, LineMap Lines, IReadOnlyList<(string Name, BibtexValue Value)> Fields)
{
    /// <summary>Raw text of a field, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach ((string field, BibtexValue value) in Fields)
                if (field == name) return value.Text;
            return null;
        }
    }
}
