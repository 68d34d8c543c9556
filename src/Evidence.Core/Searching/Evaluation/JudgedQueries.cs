using System.Globalization;
using System.Text.Json;

namespace Evidence.Core.Searching.Evaluation;

/// <summary>Queries and judgements of a retrieval benchmark in the layout of BEIR: corpus.jsonl, queries.jsonl, qrels/SPLIT.tsv.</summary>
/// <param name="Queries">Text by id, in the order of the file.</param>
/// <param name="Judgements">By query, the grade of each document that was judged; grades above 0 are relevant.</param>
public sealed record JudgedQueries(IReadOnlyDictionary<string, string> Queries, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Judgements)
{
    /// <summary>The corpus of a folder.</summary>
    public static string CorpusOf(string folder) => Path.Combine(folder, "corpus.jsonl");

    /// <summary>The judgements of a split.</summary>
    public static string JudgementsOf(string folder, string split) => Path.Combine(folder, "qrels", split + ".tsv");

    /// <summary>The queries of a folder.</summary>
    public static string QueriesOf(string folder) => Path.Combine(folder, "queries.jsonl");

    /// <summary>Reads queries and judgements; queries without a relevant document are left out, as trec_eval leaves them out.</summary>
    /// <exception cref="InvalidDataException">A file is not of the layout; the message names file and line.</exception>
    public static JudgedQueries Read(string queries, string judgements)
    {
        Dictionary<string, IReadOnlyDictionary<string, int>> judged = ReadJudgements(judgements);
        return new JudgedQueries(ReadQueries(queries).Where(q => judged.ContainsKey(q.Key)).ToDictionary(q => q.Key, q => q.Value), judged);
    }

    /// <summary>Every query of a file, judged or not.</summary>
    /// <exception cref="InvalidDataException">A line is not of the layout.</exception>
    public static IReadOnlyDictionary<string, string> ReadQueries(string file)
    {
        var queries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string line, int number) in File.ReadLines(file).Select((l, i) => (l, i + 1)).Where(l => l.l.Length > 0))
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(line);
                queries[json.RootElement.GetProperty("_id").GetString()!] = json.RootElement.GetProperty("text").GetString() ?? "";
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InvalidDataException($"{file}({number},1): this is no query; a line is {{\"_id\": \"1\", \"text\": \"...\"}}.", fault);
            }
        }

        return queries;
    }

    // Three columns with a header (BEIR), or four without (TREC).
    private static Dictionary<string, IReadOnlyDictionary<string, int>> ReadJudgements(string file)
    {
        var judged = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach ((string line, int number) in File.ReadLines(file).Select((l, i) => (l, i + 1)))
        {
            string[] fields = line.Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0) continue;
            if (fields.Length is not (3 or 4) || !int.TryParse(fields[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int grade))
            {
                if (number == 1) continue;
                throw new InvalidDataException($"{file}({number},1): this is no judgement; a line is query, document and grade.");
            }

            if (!judged.TryGetValue(fields[0], out Dictionary<string, int>? ofQuery)) judged[fields[0]] = ofQuery = new Dictionary<string, int>(StringComparer.Ordinal);
            ofQuery[fields[^2]] = grade;
        }

        return judged.Where(j => j.Value.Values.Any(g => g > 0)).ToDictionary(j => j.Key, j => (IReadOnlyDictionary<string, int>)j.Value, StringComparer.Ordinal);
    }
}
