using System.Globalization;

namespace Evidence.Core.Searching.Evaluation;

/// <summary>What a search answered to each query: documents, best first. In files it has TREC's form.</summary>
/// <param name="Ranked">By query, documents and scores.</param>
public sealed record Run(IReadOnlyDictionary<string, IReadOnlyList<(string Id, double Score)>> Ranked)
{
    /// <summary>Writes it: query, Q0, document, rank from 1, score, name.</summary>
    public void Write(string file, string name)
    {
        using var writer = new StreamWriter(file);
        foreach ((string query, IReadOnlyList<(string Id, double Score)> ranked) in Ranked.OrderBy(r => r.Key, StringComparer.Ordinal))
            for (int i = 0; i < ranked.Count; i++)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{query} Q0 {ranked[i].Id} {i + 1} {ranked[i].Score:0.000000} {name}\n"));
    }

    /// <summary>Reads one; documents are ordered by score, equal ones as in the file.</summary>
    /// <exception cref="InvalidDataException">A line is not of TREC's form.</exception>
    public static Run Read(string file)
    {
        var ranked = new Dictionary<string, List<(string Id, double Score)>>(StringComparer.Ordinal);
        foreach ((string line, int number) in File.ReadLines(file).Select((l, i) => (l, i + 1)))
        {
            string[] fields = line.Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0) continue;
            if (fields.Length != 6 || !double.TryParse(fields[4], NumberStyles.Float, CultureInfo.InvariantCulture, out double score))
                throw new InvalidDataException($"{file}({number},1): this is no line of a run; it has query, Q0, document, rank, score and name.");
            if (!ranked.TryGetValue(fields[0], out List<(string, double)>? ofQuery)) ranked[fields[0]] = ofQuery = [];
            ofQuery.Add((fields[2], score));
        }

        return new Run(ranked.ToDictionary(r => r.Key, r => (IReadOnlyList<(string, double)>)[.. r.Value.OrderByDescending(d => d.Score)], StringComparer.Ordinal));
    }
}
