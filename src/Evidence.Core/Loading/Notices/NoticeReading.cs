using System.Globalization;
using System.Text.Json;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>
/// Reads lists of notices: Retraction Watch's table (its column names), Crossref's works with <c>update-to</c> or
/// <c>updated-by</c>, or a plain JSON map of paper to notice.
/// </summary>
public static class NoticeReading
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a list; what cannot be read becomes a finding, and reading goes on where that can be.</summary>
    /// <param name="file">Name that positions carry.</param>
    /// <param name="stream">The bytes; stays open.</param>
    /// <param name="findings">Takes what was met.</param>
    public static IReadOnlyList<PublishedNotice> Read(string file, Stream stream, ICollection<Finding> findings)
    {
        using TextReader text = SourceText.Open(file, stream, findings);
        while (text.Peek() >= 0 && char.IsWhiteSpace((char)text.Peek())) text.Read();
        if (text.Peek() is not ('{' or '[')) return [.. RetractionWatchTable.Read(file, text, findings)];
        try
        {
            using JsonDocument document = JsonDocument.Parse(text.ReadToEnd(), Lenient);
            List<PublishedNotice> read = [];
            ReadJson(document.RootElement, read);
            if (read.Count == 0) findings.Add(FormatRules.Failed.At(new SourcePosition(file), "The JSON holds no notices.", "Give {\"retractions\": {\"10.1/paper\": \"10.1/notice\"}} or Crossref's answer for works with update-to."));
            return read;
        }
        catch (InvalidOperationException)
        {
            // An escape that is half a character is legal JSON and no text.
            findings.Add(FormatRules.Failed.At(new SourcePosition(file), "The JSON holds a text that is not valid Unicode."));
            return [];
        }
        catch (JsonException fault)
        {
            findings.Add(FormatRules.Failed.At(new SourcePosition(file, (int)(fault.LineNumber ?? 0) + 1, 1), "The JSON is broken here."));
            return [];
        }
    }

    private static void ReadJson(JsonElement root, List<PublishedNotice> notices)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement work in root.EnumerateArray()) CrossrefUpdates.Read(work, notices);
            return;
        }

        if (root.TryGetProperty("message", out JsonElement message) && message.ValueKind == JsonValueKind.Object)
        {
            if (message.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array) ReadJson(items, notices);
            else CrossrefUpdates.Read(message, notices);
            return;
        }

        if (root.TryGetProperty("update-to", out _) || root.TryGetProperty("updated-by", out _))
        {
            CrossrefUpdates.Read(root, notices);
            return;
        }

        foreach (JsonProperty part in root.EnumerateObject())
        {
            if (part.Value.ValueKind == JsonValueKind.String) Add(notices, part.Name, part.Value.GetString(), NoticeKind.Retraction);
            else if (part.Value.ValueKind == JsonValueKind.Object && KindOf(part.Name) is { } kind)
                foreach (JsonProperty pair in part.Value.EnumerateObject())
                    Add(notices, pair.Name, pair.Value.ValueKind == JsonValueKind.String ? pair.Value.GetString() : null, kind);
        }
    }

    private static void Add(List<PublishedNotice> notices, string paper, string? notice, NoticeKind kind)
    {
        if (Doi.Normalise(paper) is { } article) notices.Add(new PublishedNotice(article, kind, null, Doi.Normalise(notice)));
    }

    /// <summary>The kind that a word of a list means, in the spellings of Crossref and Retraction Watch; null for updates that are no notice.</summary>
    internal static NoticeKind? KindOf(string word)
    {
        string plain = word.Trim().Replace('_', '-').Replace(' ', '-').TrimEnd('s').ToLower(CultureInfo.InvariantCulture);
        return plain switch
        {
            "retraction" or "partial-retraction" or "removal" => NoticeKind.Retraction,
            "withdrawal" => NoticeKind.Withdrawal,
            "expression-of-concern" or "concern" => NoticeKind.ExpressionOfConcern,
            "correction" or "erratum" or "corrigendum" or "addendum" or "clarification" or "errata" => NoticeKind.Correction,
            "reinstatement" => NoticeKind.Reinstatement,
            "retraction-and-replacement" or "retract-and-replace" or "retract-and-replacement" => NoticeKind.RetractAndReplace,
            _ => null,
        };
    }
}
