using System.Globalization;
using System.Text.Json;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>Crossref's works: <c>update-to</c> on a notice names the papers that it is about, <c>updated-by</c> on a paper its notices.</summary>
internal static class CrossrefUpdates
{
    public static void Read(JsonElement work, List<PublishedNotice> notices)
    {
        if (work.ValueKind != JsonValueKind.Object || Text(work, "DOI") is not { } own || Doi.Normalise(own) is not { } doi) return;
        foreach (JsonElement update in List(work, "update-to"))
            if (Kind(update) is { } kind && Doi.Normalise(Text(update, "DOI")) is { } article) notices.Add(new PublishedNotice(article, kind, Date(update), doi));
        foreach (JsonElement update in List(work, "updated-by"))
            if (Kind(update) is { } kind) notices.Add(new PublishedNotice(doi, kind, Date(update), Doi.Normalise(Text(update, "DOI"))));
    }

    private static NoticeKind? Kind(JsonElement update) => Text(update, "type") is { } type ? NoticeReading.KindOf(type) : null;

    private static string? Date(JsonElement update)
    {
        if (!update.TryGetProperty("updated", out JsonElement updated) || updated.ValueKind != JsonValueKind.Object) return null;
        if (updated.TryGetProperty("date-parts", out JsonElement parts) && parts.ValueKind == JsonValueKind.Array && parts.GetArrayLength() > 0)
        {
            int[] numbers = [.. parts[0].ValueKind == JsonValueKind.Array ? parts[0].EnumerateArray().Where(n => n.ValueKind == JsonValueKind.Number).Select(n => n.TryGetInt32(out int i) ? i : 0) : []];
            if (numbers.Length == 3 && numbers[0] is > 1600 and < 2200 && numbers[1] is >= 1 and <= 12 && numbers[2] is >= 1 and <= 31)
                return string.Create(CultureInfo.InvariantCulture, $"{numbers[0]:0000}-{numbers[1]:00}-{numbers[2]:00}");
        }

        return Text(updated, "date-time") is { Length: >= 10 } time ? time[..10] : null;
    }

    private static JsonElement[] List(JsonElement work, string name) =>
        work.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Where(u => u.ValueKind == JsonValueKind.Object)] : [];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
