using System.Text.Json;
using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>
/// Reads CSL-JSON (citeproc's input schema): a list of items, one item, or an object whose <c>items</c> or
/// <c>references</c> is the list; and Crossref's answers, whose works are such items inside <c>message</c>. JSON has no way to go on behind a fault of syntax, so reading ends there, with a finding.
/// </summary>
public sealed class CslJsonReader : IReferenceReader
{
    /// <inheritdoc/>
    public IEnumerable<Reference> Read(string file, Stream stream, ICollection<Finding> findings)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(SourceText.Read(file, stream, findings));
        var lines = new LineMap((ReadOnlySpan<byte>)bytes);
        JsonReaderState state = new(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        int at = 0;
        while (Next(file, bytes, lines, ref at, ref state, findings) is { } entry) yield return entry;
    }

    // Reads up to the next item; null at the end or at a fault. The reader is a ref struct, so its state is kept between calls.
    private static Reference? Next(string file, byte[] bytes, LineMap lines, ref int at, ref JsonReaderState state, ICollection<Finding> findings)
    {
        var reader = new Utf8JsonReader(bytes.AsSpan(at), isFinalBlock: true, state);
        int start = at;
        bool isWrapped = false;
        try
        {
            while (reader.Read())
            {
                // Names met here are those of a wrapper: an item is read whole.
                if (reader.TokenType == JsonTokenType.PropertyName && !(reader.ValueTextEquals("items") || reader.ValueTextEquals("references") || reader.ValueTextEquals("message"))) reader.Skip();
                if (reader.TokenType != JsonTokenType.StartObject) continue;
                int offset = start + (int)reader.TokenStartIndex;
                if (reader.CurrentDepth <= 1 && (reader.CurrentDepth == 0 || isWrapped) && IsWrapper(reader))
                {
                    isWrapped = true;
                    continue;
                }

                (int line, int column) = lines.At(offset, bytes);
                Reference item = new CslItem(file, bytes, start, lines, findings).Read(ref reader, new SourcePosition(file, line, column));
                (at, state) = (start + (int)reader.BytesConsumed, reader.CurrentState);
                return item;
            }
        }
        catch (JsonException fault)
        {
            // Lines of the fault count from where this call began.
            (int line, int column) = lines.At(Math.Min(bytes.Length, start + (int)reader.BytesConsumed), bytes);
            findings.Add(FormatRules.Failed.At(new SourcePosition(file, line, column), $"The JSON cannot be read: {Plain(fault.Message)}"));
        }
        catch (InvalidOperationException)
        {
            (int line, int column) = lines.At(Math.Min(bytes.Length, start + (int)reader.BytesConsumed), bytes);
            findings.Add(FormatRules.Failed.At(new SourcePosition(file, line, column), "The JSON holds a text that is not valid Unicode."));
        }

        at = bytes.Length;
        return null;
    }

    private static bool IsWrapper(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string? name = reader.GetString();
            bool isList = name is "items" or "references";
            reader.Read();
            bool isMessage = name == "message" && reader.TokenType == JsonTokenType.StartObject;
            if (isMessage || (isList && reader.TokenType == JsonTokenType.StartArray)) return true;
            reader.Skip();
        }

        return false;
    }

    private static string Plain(string message)
    {
        int cut = message.IndexOf(" LineNumber", StringComparison.Ordinal);
        return cut < 0 ? message : message[..cut];
    }
}
