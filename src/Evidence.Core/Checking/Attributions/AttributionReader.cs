using System.Globalization;
using System.Text.RegularExpressions;
using Evidence.Core.Model;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Attributions;

/// <summary>Finds how sentences name their sources. Thread-safe.</summary>
internal sealed partial class AttributionReader(KnowledgeBase records)
{
    private readonly (string Name, bool IsOneWord)[] _journals = [.. records.Studies.Select(s => s.ContainerTitle).OfType<string>().Select(t => t.Split(" (")[0]).Select(t => t.StartsWith("The ", StringComparison.Ordinal) ? t[4..] : t)
        .Distinct().OrderByDescending(t => t.Length).ThenBy(t => t, StringComparer.Ordinal).Select(t => (t, !t.Contains(' ')))];

    /// <summary>The attribution of a sentence, or null where it names no source at all.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="before">The attribution of the sentence before it, which it may go on with.</param>
    /// <param name="cited">What links and numbers of the sentence lead to.</param>
    /// <param name="hasOther">True where one of them leads out of the base.</param>
    public Attribution? Read(SentenceReading reading, Attribution? before, IReadOnlyList<Study> cited, bool hasOther)
    {
        string text = reading.Text;
        var sources = Lexicon.Sources.In(reading.Words).ToList();
        bool speaksOfSource = sources.Any(s => s.Meaning != "carries") || text.Contains("journal", StringComparison.OrdinalIgnoreCase) || text.Contains("published", StringComparison.OrdinalIgnoreCase);
        string? journal = Journal(text);
        Match people = Institution().Match(text), author = Author().Match(text);
        string? institution = people.Success && speaksOfSource ? people.Groups["name"].Value : null;
        int? year = speaksOfSource || journal is not null ? YearIn(author.Success ? author.Groups["year"].Value : "") ?? YearIn(text) : YearIn(author.Groups["year"].Value);
        bool isOneStudy = Lexicon.Sources.In(reading.Words).Any(s => s.Meaning == "study" && !reading.Words[s.Start].Lower.EndsWith('s') && reading.Words[s.Start].Lower != "research");
        string words = string.Join(", ", new[] { journal, year?.ToString(CultureInfo.InvariantCulture), institution, author.Success ? author.Value.Trim() : null }.OfType<string>());
        string? vague = Vague(reading);
        if (journal is not null || institution is not null || author.Success || cited.Count > 0 || hasOther)
            return new Attribution(journal, year, institution, author.Success ? author.Groups["name"].Value : null, cited, hasOther, isOneStudy, null, words);
        if (before is { IsNamed: true } && sources.Any(s => s.Meaning == "carries" && s.Start <= 1)) return before with { Cited = cited };
        return vague is null ? null : new Attribution(null, year, null, null, [], false, isOneStudy, vague, vague);
    }

    private string? Journal(string text)
    {
        foreach ((string name, bool isOneWord) in _journals)
        {
            int at = text.IndexOf(name, StringComparison.Ordinal);
            if (at < 0 || (at + name.Length < text.Length && char.IsLetterOrDigit(text[at + name.Length])) || (at > 0 && char.IsLetterOrDigit(text[at - 1]))) continue;
            if (isOneWord && !OpensJournal().IsMatch(text[..at])) continue;
            return name;
        }

        return null;
    }

    private static string? Vague(SentenceReading reading)
    {
        foreach ((int start, int length, _) in Lexicon.VagueSources.In(reading.Words)) return reading.Text[reading.Words[start].Start..reading.Words[start + length - 1].End];
        return null;
    }

    private static int? YearIn(string text) => Year().Match(text) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?:published|appeared|printed) in (?:the )?(?:journal )?$|(?:the )?journal $|(?:study|paper|report|article|trial|review) in (?:the )?(?:journal )?$")]
    private static partial Regex OpensJournal();

    [GeneratedRegex(@"(?:[Rr]esearchers|[Ss]cientists|[Dd]octors|[Ii]nvestigators|[Tt]eam|[Ee]xperts|[Pp]hysicians|[Gg]roup|[Ww]ork|[Ss]tudy|[Pp]aper|[Tt]rial)\s+(?:at|from|of)\s+(?:the\s+)?(?<name>\p{Lu}[\w.&'\u2019-]+(?:\s+(?:of\s+|for\s+|and\s+|the\s+)*\p{Lu}[\w.&'\u2019-]+)*)|(?<name>\p{Lu}[\w'\u2019-]+(?:\s\p{Lu}[\w'\u2019-]+)*)\s+(?:researchers|scientists|doctors|investigators|physicians)")]
    private static partial Regex Institution();

    [GeneratedRegex(@"(?<name>\p{Lu}[\p{L}'\u2019-]+)\s+(?:et\s+al\b\.?|and\s+(?:colleagues|co-workers|coworkers))(?:\s+in)?\s*[,(]?\s*(?<year>(?:19|20)\d\d)?")]
    private static partial Regex Author();
}
