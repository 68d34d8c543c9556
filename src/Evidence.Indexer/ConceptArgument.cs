using Evidence.Core.Mechanisms;

namespace Evidence.Indexer;

/// <summary>Concepts that are named on the command line by an id, a label or another name.</summary>
internal static class ConceptArgument
{
    /// <summary>The id of each concept named; null after saying which one is not there and what is nearest.</summary>
    public static IReadOnlyList<string>? Ids(CausalMap map, IEnumerable<string> names)
    {
        ConceptReading[] readings = [.. names.Select(map.Read)];
        foreach (ConceptReading unknown in readings.Where(r => r.Concept is null)) Output.Say(unknown.Fault!);
        return readings.Any(r => r.Concept is null) ? null : [.. readings.Select(r => r.Concept!.Id)];
    }
}
