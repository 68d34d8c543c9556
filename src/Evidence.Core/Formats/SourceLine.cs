namespace Evidence.Core.Formats;

/// <summary>One line of a file with its number, from 1.</summary>
internal readonly record struct SourceLine(int Number, string Text)
{
    private const int MaxLength = 1 << 20;

    /// <summary>The lines of a text; a line of more than a million characters is cut there, so that hostile input stays bounded.</summary>
    public static IEnumerable<SourceLine> Of(TextReader text)
    {
        int number = 0;
        while (text.ReadLine() is { } line) yield return new SourceLine(++number, line.Length > MaxLength ? line[..MaxLength] : line);
    }
}
