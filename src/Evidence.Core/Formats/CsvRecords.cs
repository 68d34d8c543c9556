using System.Text;

namespace Evidence.Core.Formats;

/// <summary>Reads comma-separated values as RFC 4180 has them: quotes hide commas and line ends, doubled quotes are quotes.</summary>
internal static class CsvRecords
{
    private const int MaxRecordLength = 1 << 20;

    /// <summary>The records with the line on which each starts. A quote that is never closed takes at most a million characters with it.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Values)> Read(TextReader text)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        int line = 1, start = 1, length = 0;
        bool isQuoted = false, isEmpty = true;
        for (int next = text.Read(); next >= 0; next = text.Read())
        {
            char c = (char)next;
            if (c == '\n') line++;
            if (++length > MaxRecordLength) isQuoted = false;
            if (isQuoted)
            {
                if (c != '"') value.Append(c);
                else if (text.Peek() == '"') value.Append((char)text.Read());
                else isQuoted = false;
                continue;
            }

            switch (c)
            {
                case '"' when value.Length == 0: isQuoted = true; isEmpty = false; break;
                case ',': values.Add(Take(value)); isEmpty = false; break;
                case '\r': break;
                case '\n':
                    if (!isEmpty || value.Length > 0) yield return (start, [.. values, Take(value)]);
                    values.Clear();
                    (start, length, isEmpty) = (line, 0, true);
                    break;
                default: value.Append(c); isEmpty = false; break;
            }
        }

        if (!isEmpty || value.Length > 0) yield return (start, [.. values, Take(value)]);
    }

    private static string Take(StringBuilder value)
    {
        string text = value.ToString();
        value.Clear();
        return text;
    }
}
