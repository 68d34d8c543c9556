using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>A value in a YAML file with its place.</summary>
internal abstract record YamlNode(SourcePosition Position);

/// <summary>Text, a number or a word. Plain (unquoted) text may stand for null.</summary>
internal sealed record YamlScalar(SourcePosition Position, string Text, bool IsPlain) : YamlNode(Position)
{
    public bool IsNull => IsPlain && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(SourcePosition Position, IReadOnlyList<YamlNode> Items) : YamlNode(Position);

/// <summary>Keys with values, in the order of the file.</summary>
internal sealed record YamlMapping(SourcePosition Position, IReadOnlyList<(YamlScalar Key, YamlNode Value)> Entries) : YamlNode(Position);
