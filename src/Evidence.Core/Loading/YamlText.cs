using System.Text.Json;
using System.Text.RegularExpressions;
using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>Values as they are written into the files of a base: what is written is read back as the same text.</summary>
internal static partial class YamlText
{
    /// <summary>A text as one YAML scalar: plain where nobody could misread it, else in double quotes (JSON's escapes are a part of YAML's).</summary>
    public static string Scalar(string text) => Plain().IsMatch(text) && !Words().IsMatch(text) ? text : Quoted(text);

    /// <summary>A text in double quotes.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text, EvidenceJson.Options);

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}\p{Nd}'()/.,-]*( [\p{L}\p{M}\p{Nd}'()/.,-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex("^(true|false|null|yes|no|on|off|y|n)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
