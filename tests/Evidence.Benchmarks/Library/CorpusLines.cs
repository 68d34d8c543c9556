using System.Text.Json;

namespace Evidence.Benchmarks;

/// <summary>The documents of a corpus, one at a time; may be read by several threads.</summary>
internal sealed class CorpusLines(string file) : IDisposable
{
    private readonly StreamReader _reader = new(file);
    private readonly Lock _gate = new();

    public (string Id, string Title, string Text)? Next()
    {
        string? line;
        lock (_gate) line = _reader.ReadLine();
        if (line is null) return null;
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        return (root.GetProperty("_id").GetString()!, root.GetProperty("title").GetString()!, root.GetProperty("text").GetString()!);
    }

    public void Dispose() => _reader.Dispose();
}
