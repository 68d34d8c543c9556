using System.Globalization;
using System.Text;

namespace Evidence.Core.Formats;

/// <summary>Lines of comma-separated values as spreadsheets read them.</summary>
internal static class Csv
{
    /// <summary>One line with its line feed.</summary>
    public static string Line(params ReadOnlySpan<string?> values)
    {
        var line = new StringBuilder();
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0) line.Append(',');
            Append(line, values[i] ?? "");
        }

        return line.Append('\n').ToString();
    }

    private static void Append(StringBuilder line, string value)
    {
        // What a table would take for a formula is told to be text; a number with its sign is none.
        if (value.Length > 0 && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r') value = "'" + value;
        if (value.AsSpan().IndexOfAny(",\"\r\n") < 0) line.Append(value);
        else line.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
