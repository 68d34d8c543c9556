using System.Text;
using System.Text.Json;

namespace Evidence.Core.Formats;

/// <summary>Items of a list of CSL-JSON; an item goes with the comma before it.</summary>
internal sealed class CslItemExtents : IEntryExtents
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private Utf8Text? _last;

    public EntryExtent? At(string text, int start)
    {
        // Encoded once, however many of its items are asked for.
        if (!ReferenceEquals(_last?.Text, text)) _last = new Utf8Text(text);
        byte[] bytes = _last!.Bytes;
        int origin = _last.OffsetOf(start);
        var reader = new Utf8JsonReader(bytes.AsSpan(origin), Lenient);
        var fields = new List<FieldExtent>();
        // From bytes to characters step by step, so that a long item is counted once.
        int counted = 0, character = start;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                int from = CharacterAt((int)reader.TokenStartIndex);
                reader.Read();
                reader.Skip();
                fields.Add(new FieldExtent(name, from, CharacterAt((int)reader.BytesConsumed)));
            }

            if (reader.TokenType != JsonTokenType.EndObject || fields.Count == 0) return null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }

        int end = CharacterAt((int)reader.BytesConsumed), comma = start - 1;
        while (comma >= 0 && char.IsWhiteSpace(text[comma])) comma--;
        return new EntryExtent(start, comma >= 0 && text[comma] == ',' ? comma : start, end, fields[^1].End, IsLines: false, fields);

        int CharacterAt(int offset)
        {
            character += Encoding.UTF8.GetCharCount(bytes, origin + counted, offset - counted);
            counted = offset;
            return character;
        }
    }
}
