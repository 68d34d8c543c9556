using System.Globalization;
using System.Text.Json;

namespace Evidence.Core.Formats;

/// <summary>CSL's dates: <c>date-parts</c> of one or two dates, whose numbers may be texts; else <c>raw</c>, <c>literal</c>, <c>season</c>.</summary>
internal static class CslDates
{
    public static ReferenceDate? Read(JsonElement date)
    {
        ReferenceDate? start = null, end = null;
        if (date.TryGetProperty("date-parts", out JsonElement parts) && parts.ValueKind == JsonValueKind.Array)
        {
            JsonElement[] ends = [.. parts.EnumerateArray()];
            start = ends.Length > 0 ? Parts(ends[0]) : null;
            end = ends.Length > 1 ? Parts(ends[1]) : null;
        }

        string? words = ReferenceText.Clean(Text(date, "literal")) ?? ReferenceText.Clean(Text(date, "season"));
        if (start is not null) return start with { End = end, Literal = words };
        return Text(date, "raw") is { } raw ? ReferenceDate.OfText(raw) : words is null ? null : new ReferenceDate(Year: null) { Literal = words };
    }

    public static void Write(Utf8JsonWriter json, ReferenceDate date)
    {
        json.WriteStartObject();
        if (date.Year is not null)
        {
            json.WriteStartArray("date-parts");
            WriteParts(json, date);
            if (date.End is { } end) WriteParts(json, end);
            json.WriteEndArray();
        }

        if (date.Literal is { } words) json.WriteString("literal", words);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, ReferenceDate date)
    {
        json.WriteStartArray();
        json.WriteNumberValue(date.Year ?? 0);
        if (date.Month is { } month)
        {
            json.WriteNumberValue(month);
            if (date.Day is { } day) json.WriteNumberValue(day);
        }

        json.WriteEndArray();
    }

    private static ReferenceDate? Parts(JsonElement parts)
    {
        if (parts.ValueKind != JsonValueKind.Array) return null;
        int?[] numbers = [.. parts.EnumerateArray().Take(3).Select(Number)];
        if (numbers.Length == 0 || numbers[0] is not (> 0 and <= 9999)) return null;
        int? month = numbers.Length > 1 && numbers[1] is >= 1 and <= 12 ? numbers[1] : null;
        int? day = month is not null && numbers.Length > 2 && numbers[2] is >= 1 and <= 31 ? numbers[2] : null;
        return new ReferenceDate(numbers[0], month, day);
    }

    private static int? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out int number) => number,
        JsonValueKind.String when int.TryParse(value.GetString(), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number) => number,
        _ => null,
    };

    private static string? Text(JsonElement date, string name) =>
        date.TryGetProperty(name, out JsonElement value) ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null } : null;
}
