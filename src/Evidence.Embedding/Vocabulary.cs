using System.Text.Json;

namespace Evidence.Embedding;

/// <summary>The pieces of words that a model knows, and how text is folded before they are looked for.</summary>
internal sealed class Vocabulary
{
    /// <summary>A word of more characters is not cut but unknown.</summary>
    public const int LongestWord = 100;

    private const string Inside = "##";
    private const string TokenizerFile = "tokenizer.json", ListFile = "vocab.txt", SettingsFile = "tokenizer_config.json";
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _beginnings, _insides;

    // More than any model has.
    private const int MostPieces = 10_000_000;
    private const long LargestFile = 64 << 20;

    private Vocabulary(string path, IEnumerable<(string Piece, int Id)> pieces)
    {
        var beginnings = new Dictionary<string, int>(StringComparer.Ordinal);
        var insides = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string piece, int id) in pieces)
        {
            if (id is < 0 or > MostPieces) throw Fault(path, $"'{piece}' has the number {id}");
            if (piece.Length > Inside.Length && piece.StartsWith(Inside, StringComparison.Ordinal)) insides[piece[Inside.Length..]] = id;
            else beginnings[piece] = id;
            Size = Math.Max(Size, id + 1);
        }

        (Begin, End, Unknown) = (Special("[CLS]"), Special("[SEP]"), Special("[UNK]"));
        (_beginnings, _insides) = (beginnings.GetAlternateLookup<ReadOnlySpan<char>>(), insides.GetAlternateLookup<ReadOnlySpan<char>>());

        int Special(string piece) => beginnings.TryGetValue(piece, out int id) ? id : throw Fault(path, $"it has no entry '{piece}'");
    }

    /// <summary>One more than the greatest id.</summary>
    public int Size { get; }

    /// <summary>The mark before a text.</summary>
    public int Begin { get; }

    /// <summary>The mark behind it.</summary>
    public int End { get; }

    /// <summary>What stands for a word that cannot be cut into known pieces.</summary>
    public int Unknown { get; }

    public bool IsLowerCase { get; private init; } = true;

    public bool StripsAccents { get; private init; } = true;

    public bool PartsIdeographs { get; private init; } = true;

    /// <summary>The files of a folder that make a vocabulary; empty where there are none.</summary>
    public static IReadOnlyList<string> FilesOf(string folder) =>
        File.Exists(Path.Combine(folder, TokenizerFile)) ? [Path.Combine(folder, TokenizerFile)]
        : File.Exists(Path.Combine(folder, ListFile)) ? [.. new[] { ListFile, SettingsFile }.Select(f => Path.Combine(folder, f)).Where(File.Exists)]
        : [];

    /// <summary>Reads the vocabulary of a folder: tokenizer.json, else vocab.txt (a piece a line) with tokenizer_config.json.</summary>
    /// <exception cref="InvalidModelException">It is damaged, or of another kind of tokenizer.</exception>
    public static Vocabulary Read(string folder)
    {
        IReadOnlyList<string> files = FilesOf(folder);
        if (files.FirstOrDefault(f => new FileInfo(f).Length > LargestFile) is { } large) throw Fault(large, $"it has more than {LargestFile >> 20} MB, which no vocabulary needs");
        try
        {
            if (Path.GetFileName(files[0]) == TokenizerFile) return OfTokenizer(files[0]);
            bool isLowerCase = true;
            if (files.Count > 1)
            {
                using JsonDocument settings = JsonDocument.Parse(File.ReadAllBytes(files[1]));
                isLowerCase = Flag(settings.RootElement, "do_lower_case", true);
            }

            return new Vocabulary(files[0], File.ReadLines(files[0]).Select((piece, id) => (piece.TrimEnd(), id))) { IsLowerCase = isLowerCase, StripsAccents = isLowerCase };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw Fault(files[0], "it is not of the form of a tokenizer", fault);
        }
    }

    /// <summary>Looks a piece up, as a beginning of a word or as a later part of one.</summary>
    public bool TryFind(ReadOnlySpan<char> piece, bool isBeginning, out int id) => isBeginning ? _beginnings.TryGetValue(piece, out id) : _insides.TryGetValue(piece, out id);

    private static Vocabulary OfTokenizer(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        JsonElement root = document.RootElement, model = root.GetProperty("model");
        string kind = model.TryGetProperty("type", out JsonElement type) ? type.ToString() : "WordPiece";
        if (kind != "WordPiece") throw Fault(path, $"it cuts words by {kind}; only WordPiece is read here");
        JsonElement normalizer = root.TryGetProperty("normalizer", out JsonElement given) && given.ValueKind == JsonValueKind.Object ? given : throw Fault(path, "it does not say how text is folded");
        if (normalizer.GetProperty("type").ToString() is var folding and not "BertNormalizer") throw Fault(path, $"it folds text by {folding}; only BertNormalizer is read here");
        bool isLowerCase = Flag(normalizer, "lowercase", true);
        return new Vocabulary(path, model.GetProperty("vocab").EnumerateObject().Select(p => (p.Name, p.Value.GetInt32())))
        {
            IsLowerCase = isLowerCase,
            StripsAccents = Flag(normalizer, "strip_accents", isLowerCase),
            PartsIdeographs = Flag(normalizer, "handle_chinese_chars", true),
        };
    }

    private static bool Flag(JsonElement element, string key, bool usual) => element.TryGetProperty(key, out JsonElement value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : usual;

    private static InvalidModelException Fault(string path, string what, Exception? inner = null) => new($"The vocabulary '{path}' cannot be used: {what}. Install the model again, or name another folder.", inner);
}
