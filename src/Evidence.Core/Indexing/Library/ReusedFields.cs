using Evidence.Core.Text;
using Lucene.Net.Documents;

namespace Evidence.Core.Indexing;

/// <summary>
/// Fields that are used again for the next document: a new one makes a token stream of its own, which costs as much as a line
/// of text. For one thread; the fields of a document hold until the next one is begun.
/// </summary>
internal sealed class ReusedFields
{
    [ThreadStatic]
    private static ReusedFields? _ofThread;

    private readonly Dictionary<string, List<StringField>> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Field Field, TextTokens Tokens)> _texts = new(StringComparer.Ordinal);

    /// <summary>Those of this thread, for a new document.</summary>
    public static ReusedFields Begin()
    {
        ReusedFields fields = _ofThread ??= new ReusedFields();
        fields._used.Clear();
        return fields;
    }

    /// <summary>A field with one exact value.</summary>
    public StringField Exact(string name, string value)
    {
        if (!_fields.TryGetValue(name, out List<StringField>? made)) _fields[name] = made = [];
        int at = _used[name] = _used.GetValueOrDefault(name) + 1;
        if (made.Count < at) made.Add(new StringField(name, value, Field.Store.NO));
        else made[at - 1].SetStringValue(value);
        return made[at - 1];
    }

    /// <summary>The field with the words of a text; one of each name in a document.</summary>
    public Field Words(string name, string text, FieldType type)
    {
        if (!_texts.TryGetValue(name, out (Field Field, TextTokens Tokens) made))
        {
            var tokens = new TextTokens();
            made = _texts[name] = (new Field(name, tokens, type), tokens);
        }

        made.Tokens.Of(text);
        return made.Field;
    }
}
