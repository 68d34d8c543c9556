namespace Evidence.Core.Formats;

/// <summary>A place in one piece of a BibTeX file, and the steps over its single signs and words.</summary>
internal sealed class BibtexCursor(string text, LineMap lines)
{
    private (int Start, bool IsComment) _line = (-1, false);

    public string Text { get; } = text;

    public LineMap Lines { get; } = lines;

    public int At { get; set; }

    public bool IsAtEnd => At >= Text.Length;

    /// <summary>The sign here; a zero at the end.</summary>
    public char Here => At < Text.Length ? Text[At] : '\0';

    /// <summary>Goes to the next @ that may start an entry: not in a line of comment, and not inside a word such as an address.</summary>
    public bool NextAt()
    {
        while (At < Text.Length && (At = Text.IndexOf('@', At)) >= 0)
        {
            int start = Lines.StartOfLine(At);
            // Looked at once a line: a line may hold a million of these signs.
            if (_line.Start != start) _line = (start, Text.AsSpan(start, At - start).TrimStart().StartsWith("%"));
            if (!_line.IsComment && (At == 0 || !char.IsLetterOrDigit(Text[At - 1]))) return true;
            At++;
        }

        At = Text.Length;
        return false;
    }

    /// <summary>The letters and digits from here, in lower case; perhaps none.</summary>
    public string Word()
    {
        int start = At;
        while (char.IsAsciiLetterOrDigit(Here)) At++;
        return Text[start..At].ToLowerInvariant();
    }

    /// <summary>The name of a field or string from here, in lower case; perhaps empty.</summary>
    public string FieldName()
    {
        int start = At;
        while (!IsAtEnd && Here is not ('=' or '{' or '}' or '"' or ',' or '#' or '(' or ')' or '@') && !char.IsWhiteSpace(Here)) At++;
        return Text[start..At].ToLowerInvariant();
    }

    /// <summary>The key of an entry; null, without a step, where the first field stands instead.</summary>
    public string? Key()
    {
        SkipSpace();
        int start = At;
        while (!IsAtEnd && Here is not (',' or '}' or '=' or '\n' or '\r' or '"' or '{')) At++;
        string key = Text[start..At].Trim();
        if (Here is '=' or '{' or '"')
        {
            At = start;
            return null;
        }

        return key.Length == 0 ? null : key;
    }

    /// <summary>A number or the name of a string; perhaps empty.</summary>
    public string Bare()
    {
        int start = At;
        while (!IsAtEnd && !char.IsWhiteSpace(Here) && Here is not (',' or '#' or '}' or ')' or '{' or '"' or '=')) At++;
        return Text[start..At];
    }

    /// <summary>Steps over white space and one sign; false where another stands there.</summary>
    public bool Take(char sign)
    {
        SkipSpace();
        if (IsAtEnd || Here != sign) return false;
        At++;
        return true;
    }

    public void SkipSpace()
    {
        while (!IsAtEnd && char.IsWhiteSpace(Here)) At++;
    }

    /// <summary>Steps over what may stand between fields: white space, commas, lines of comment.</summary>
    public void SkipBetweenFields()
    {
        while (!IsAtEnd)
        {
            if (char.IsWhiteSpace(Here) || Here == ',') At++;
            else if (Here == '%') SkipLine();
            else return;
        }
    }

    /// <summary>Where a group or a quoted value that opens here closes, or -1; <paramref name="looked"/> tells how far that was looked for.</summary>
    public int Close(char closing, out int looked)
    {
        int end = Text.Length;
        int close = closing == ')' ? Text.IndexOf(')', At) : BibtexExtent.CloseOf(Text, At, closing, out end);
        looked = end - At;
        return close;
    }

    /// <summary>Goes up to the next comma, closing brace or line; false where the next entry begins.</summary>
    public bool Recover(int from)
    {
        At = from;
        while (!IsAtEnd && Here is not (',' or '}' or '\n')) At++;
        return Here != '\n' || At + 1 >= Text.Length || Text[At + 1] != '@';
    }

    /// <summary>Goes to the next line that starts with @, behind a place.</summary>
    public void SkipToNextLineOf(int behind)
    {
        int next = Text.IndexOf("\n@", Math.Min(behind, Text.Length), StringComparison.Ordinal);
        At = next < 0 ? Text.Length : next + 1;
    }

    /// <summary>The first letters at a place, of one line, to show in a message.</summary>
    public string Excerpt(int at)
    {
        ReadOnlySpan<char> shown = Text.AsSpan(at, Math.Min(Text.Length - at, 30));
        int line = shown.IndexOf('\n');
        return (line < 0 ? shown : shown[..line]).Trim().ToString();
    }

    private void SkipLine()
    {
        int end = Text.IndexOf('\n', At);
        At = end < 0 ? Text.Length : end + 1;
    }
}
