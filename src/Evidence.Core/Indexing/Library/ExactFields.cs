using Lucene.Net.Documents;

namespace Evidence.Core.Indexing;

/// <summary>
/// Exact fields that are used again for the next document: a new one makes a token stream of its own, which costs as much as a
/// line of text. For one thread; the fields of a document hold until the next one is begun.
/// </summary>
internal sealed class ExactFields
{
    [ThreadStatic]
    private static ExactFields? _ofThread;

    private readonly Dictionary<string, List<StringField>> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    /// <summary>Those of this thread, for a new document.</summary>
    public static ExactFields Begin()
    {
        ExactFields fields = _ofThread ??= new ExactFields();
        fields._used.Clear();
        return fields;
    }

    /// <summary>A field with one exact value.</summary>
    public StringField Of(string name, string value)
    {
        if (!_fields.TryGetValue(name, out List<StringField>? made)) _fields[name] = made = [];
        int at = _used[name] = _used.GetValueOrDefault(name) + 1;
        if (made.Count < at) made.Add(new StringField(name, value, Field.Store.NO));
        else made[at - 1].SetStringValue(value);
        return made[at - 1];
    }
}
