using Microsoft.Data.Sqlite;

namespace Evidence.Benchmarks;

/// <summary>SQLite's FTS5 with its Porter stemmer and bm25: an OR of the words, one transaction to fill it.</summary>
internal sealed class SqliteFts(string folder) : ISide
{
    private readonly SqliteConnection _connection = new($"Data Source={Path.Combine(folder, "library.db")};Pooling=False");
    private SqliteCommand? _search;

    public int Index(string corpus)
    {
        _connection.Open();
        Execute("PRAGMA journal_mode=OFF");
        Execute("PRAGMA synchronous=OFF");
        Execute("CREATE VIRTUAL TABLE docs USING fts5(id UNINDEXED, text, content='', tokenize='porter unicode61')");
        int count = 0;
        using (var lines = new CorpusLines(corpus))
        using (SqliteTransaction transaction = _connection.BeginTransaction())
        {
            using SqliteCommand insert = _connection.CreateCommand();
            insert.CommandText = "INSERT INTO docs(rowid, text) VALUES ($id, $text)";
            SqliteParameter id = insert.Parameters.Add("$id", SqliteType.Integer), text = insert.Parameters.Add("$text", SqliteType.Text);
            while (lines.Next() is { } line)
            {
                (id.Value, text.Value) = (++count, $"{line.Title} {line.Text}");
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        _search = _connection.CreateCommand();
        _search.CommandText = "SELECT rowid, rank FROM docs WHERE docs MATCH $query ORDER BY rank LIMIT 10";
        _search.Parameters.Add("$query", SqliteType.Text);
        return count;
    }

    public IEnumerable<(string Name, Func<string, int> Search)> Searches() => [("sqlite-fts5", Search)];

    public string? Differences(string[] queries) => null;

    public void Dispose()
    {
        _search?.Dispose();
        _connection.Dispose();
    }

    private int Search(string text)
    {
        string[] words = [.. text.Split((char[])[' ', '-', '/', '(', ')', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Select(w => new string([.. w.Where(char.IsLetterOrDigit)])).Where(w => w.Length > 0)];
        _search!.Parameters[0].Value = string.Join(" OR ", words.Select(w => $"\"{w}\""));
        int found = 0;
        using SqliteDataReader reader = _search.ExecuteReader();
        while (reader.Read()) found++;
        return found;
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
