using System.Text.Json;
using Evidence.Core.Model;
using Spectre.Console;

namespace Evidence.Indexer;

/// <summary>Where commands write: results to standard output, everything else to standard error.</summary>
internal static class Output
{
    /// <summary>True when a person watches the progress on a terminal.</summary>
    public static bool IsWatched => !Console.IsErrorRedirected;

    /// <summary>A console on standard error, for progress.</summary>
    public static IAnsiConsole ErrorConsole { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Writes one line of a result.</summary>
    public static void Line(string text = "") => Console.Out.WriteLine(text);

    /// <summary>Writes a result as JSON.</summary>
    public static void Json<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, EvidenceJson.Indented));

    /// <summary>Writes a result as JSON on one line.</summary>
    public static void JsonLine<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, EvidenceJson.Options));

    /// <summary>Writes a result as bytes.</summary>
    public static void Bytes(Action<Stream> write)
    {
        Console.Out.Flush();
        using Stream stream = Console.OpenStandardOutput();
        using var buffered = new BufferedStream(stream, 1 << 16);
        write(buffered);
    }

    /// <summary>Writes one line about the work, not its result.</summary>
    public static void Say(string text) => Console.Error.WriteLine(text);
}
