using System.Globalization;
using Evidence.Core.Mechanisms;
using Evidence.Core.Model;

namespace Evidence.Web.Api;

/// <summary>
/// A path query as it stands in an address: from, to, maxSteps, limit, in, peopleOnly, shownOnly, withContradicted, withKinds,
/// without (more than once), through, atLeast. Concepts by id, label or another name.
/// </summary>
internal sealed class PathInput
{
    private const int LongestName = 200, MostNames = 20;

    private static readonly string[] Switches = ["peopleOnly", "shownOnly", "withContradicted", "withKinds"];

    /// <summary>What an address may say.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("from", "The concept at which paths start: an id, a label or another name.") { IsRequired = true },
        new("to", "The concept at which they end: an id, a label or another name.") { IsRequired = true },
        new("maxSteps", "Most steps of a path; 6 unless said.") { Most = PathQuery.MostSteps },
        new("limit", "Most paths to give; 10 unless said.") { Most = PathQuery.MostPaths },
        QueryParameter.Of<Stratum>("in", "The living system whose certainty counts; people unless said."),
        QueryParameter.Of<Certainty>("atLeast", "Least certainty of each step in that system."),
        new("peopleOnly", "Only steps that a study in people shows directly.") { IsSwitch = true },
        new("shownOnly", "Only steps that a study shows.") { IsSwitch = true },
        new("withContradicted", "Claims whose verdict is contradicted too.") { IsSwitch = true },
        new("withKinds", "Let a claim on one kind of a thing lead on to the thing as a whole, not only at the end.") { IsSwitch = true },
        new("without", "A concept that no path may touch.") { IsRepeated = true },
        new("through", "A concept that every path must pass through."),
    ];

    public required PathQuery Query { get; init; }

    /// <summary>What is wrong with the address, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>The concepts named, as they were read: from and to first.</summary>
    public IReadOnlyList<ConceptReading> Readings { get; init; } = [];

    /// <summary>True when a concept that is named is not there.</summary>
    public bool IsUnknown => Fault is null && Readings.Any(r => r.Concept is null);

    /// <summary>Why the query cannot be answered, with the remedy; null when it can.</summary>
    public string? Problem => Fault ?? Readings.FirstOrDefault(r => r.Concept is null)?.Fault;

    /// <summary>Reads an address; never throws.</summary>
    public static PathInput Read(IQueryCollection query, CausalMap map)
    {
        string[] without = [.. query["without"].OfType<string>().Where(w => w.Length > 0)];
        string? through = query["through"].ToString() is { Length: > 0 } wanted ? wanted : null;
        string[] names = [query["from"].ToString(), query["to"].ToString(), .. without, .. through is null ? Array.Empty<string>() : [through]];
        string? fault = names[0].Length == 0 || names[1].Length == 0 ? "Name two concepts: 'from' and 'to', each by an id, a label or another name."
            : names.Length > MostNames ? $"More than {MostNames} concepts are named."
            : names.FirstOrDefault(n => n.Length > LongestName) is not null ? $"The name of a concept has more than {LongestName} characters."
            : BadNumber(query, "maxSteps", PathQuery.MostSteps) ?? BadNumber(query, "limit", PathQuery.MostPaths)
            ?? BadWord<Stratum>(query, "in") ?? BadWord<Certainty>(query, "atLeast")
            ?? Switches.Select(name => BadSwitch(query, name)).FirstOrDefault(f => f is not null);
        ConceptReading[] readings = fault is null ? [.. names.Select(map.Read)] : [];
        bool isReady = fault is null && readings.All(r => r.Concept is not null);
        return new PathInput
        {
            Fault = fault,
            Readings = readings,
            Query = new PathQuery
            {
                From = isReady ? readings[0].Concept!.Id : "",
                To = isReady ? readings[1].Concept!.Id : "",
                Without = isReady ? [.. readings.Skip(2).Take(without.Length).Select(r => r.Concept!.Id)] : [],
                Through = isReady && through is not null ? readings[^1].Concept!.Id : null,
                MaxSteps = Number(query, "maxSteps", PathQuery.MostSteps) ?? 6,
                Limit = Number(query, "limit", PathQuery.MostPaths) ?? 10,
                In = Vocabulary.TryParse(query["in"].ToString(), out Stratum stratum) ? stratum : Stratum.People,
                AtLeast = Vocabulary.TryParse(query["atLeast"].ToString(), out Certainty least) ? least : null,
                PeopleOnly = IsOn(query, "peopleOnly"),
                ShownOnly = IsOn(query, "shownOnly"),
                WithContradicted = IsOn(query, "withContradicted"),
                WithKinds = IsOn(query, "withKinds"),
            },
        };
    }

    private static bool IsOn(IQueryCollection query, string name) => query.ContainsKey(name) && query[name].ToString() is "" or "true" or "1" or "on";

    private static string? BadSwitch(IQueryCollection query, string name) =>
        query.ContainsKey(name) && query[name].ToString() is not ("" or "true" or "1" or "on" or "false" or "0" or "off") ? $"'{name}' wants true or false." : null;

    private static string? BadNumber(IQueryCollection query, string name, int most) =>
        query[name].ToString().Length > 0 && Number(query, name, most) is null ? $"'{name}' wants a whole number from 1 to {most}." : null;

    private static string? BadWord<T>(IQueryCollection query, string name) where T : struct, Enum =>
        query[name].ToString() is { Length: > 0 } word && !Vocabulary.TryParse(word, out T _) ? $"'{name}' is one of: {string.Join(", ", Vocabulary.All<T>())}." : null;

    private static int? Number(IQueryCollection query, string name, int most) =>
        int.TryParse(query[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= 1 && value <= most ? value : null;
}
