using System.Text.Json;

namespace Evidence.Benchmarks;

/// <summary>The first so many documents of a corpus, one at a time; may be read by several threads.</summary>
internal sealed class CorpusLines(string file, int most = int.MaxValue) : IDisposable
{
    private readonly StreamReader _reader = new(file);
    private readonly Lock _gate = new();
    private int _left = most;

    public (string Id, string Title, string Text)? Next()
    {
        string? line;
        lock (_gate) line = _left-- > 0 ? _reader.ReadLine() : null;
        if (line is null) return null;
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        return (root.GetProperty("_id").GetString()!, root.GetProperty("title").GetString()!, root.GetProperty("text").GetString()!);
    }

    public void Dispose() => _reader.Dispose();
}
