using Evidence.Core.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Evidence.Core.Loading;

/// <summary>
/// Reads one YAML file into nodes with places. Reads events, not the library's recursive tree, so that hostile nesting
/// meets a limit and not the end of the stack.
/// </summary>
internal sealed class YamlFile
{
    private const int MaxDepth = 32;
    private readonly string _file;
    private readonly List<Finding> _findings;
    private readonly Parser _parser;

    private YamlFile(string file, string text, List<Finding> findings)
    {
        _file = file;
        _findings = findings;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The content of the file's only document, or null with findings when there is none that can be read.</summary>
    public static YamlNode? Read(string file, string text, List<Finding> findings)
    {
        var yaml = new YamlFile(file, text, findings);
        try
        {
            return yaml.ReadDocument();
        }
        catch (YamlException fault)
        {
            findings.Add(LoadingRules.Unreadable.At(At(file, fault.Start), OneLine(fault.Message)));
            return null;
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            // The YAML library lets such faults out on some malformed input (found by fuzzing); for us they mean the same.
            SourcePosition place = yaml._parser.Current is { } last ? At(file, last.End) : new SourcePosition(file, 1, 1);
            findings.Add(LoadingRules.Unreadable.At(place, "From here on this is no YAML.", "Look for a bracket, a brace or a quote that is not closed."));
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current is not NodeEvent) continue;
            YamlNode root = ReadNode(0);
            while (_parser.MoveNext())
            {
                if (_parser.Current is DocumentStart extra)
                    throw new YamlException(extra.Start, extra.End, "The file holds more than one document; one is wanted.");
            }

            return root;
        }

        _findings.Add(LoadingRules.Unreadable.At(new SourcePosition(_file), "The file is empty."));
        return null;
    }

    private YamlNode ReadNode(int depth)
    {
        ParsingEvent start = _parser.Current!;
        if (depth > MaxDepth) throw new YamlException(start.Start, start.End, $"Nested deeper than {MaxDepth} levels.");
        if (start is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
            throw new YamlException(start.Start, start.End, "Anchors and aliases are not used in these files; write the value out.");
        return start switch
        {
            Scalar scalar => new YamlScalar(At(_file, scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => ReadSequence(start, depth),
            MappingStart => ReadMapping(start, depth),
            _ => throw new YamlException(start.Start, start.End, "A value is wanted here."),
        };
    }

    private YamlSequence ReadSequence(ParsingEvent start, int depth)
    {
        var items = new List<YamlNode>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd) items.Add(ReadNode(depth + 1));
        return new YamlSequence(At(_file, start.Start), items);
    }

    private YamlMapping ReadMapping(ParsingEvent start, int depth)
    {
        var entries = new List<(YamlScalar, YamlNode)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            ParsingEvent place = _parser.Current!;
            if (ReadNode(depth + 1) is not YamlScalar key) throw new YamlException(place.Start, place.End, "A key must be a plain word.");
            if (!_parser.MoveNext()) break;
            YamlNode value = ReadNode(depth + 1);
            if (seen.Add(key.Text)) entries.Add((key, value));
            else _findings.Add(LoadingRules.Unreadable.At(key.Position, $"Key '{key.Text}' stands twice.", "Keep one of the two."));
        }

        return new YamlMapping(At(_file, start.Start), entries);
    }

    private static SourcePosition At(string file, Mark mark) =>
        new(file, (int)Math.Clamp((long)mark.Line, 1, int.MaxValue), (int)Math.Clamp((long)mark.Column, 1, int.MaxValue));

    private static string OneLine(string message)
    {
        string line = string.Join(' ', message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return line.EndsWith('.') ? line : line + ".";
    }
}
