using System.Text;
using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>
/// The grammar of BibTeX files (btxdoc; biber's additions): entries, @string, @preamble, @comment; values in braces or
/// quotes, numbers, names of strings, joined by #. Text between entries is a comment. A broken entry is reported and
/// reading goes on at the next line that starts with @.
/// </summary>
internal sealed class BibtexParser(string file, ICollection<Finding> findings)
{
    private const int MaxFields = 5_000;
    private const int MaxJoinedLength = 1 << 16;
    private const long MaxVainSearch = 1 << 26;
    private readonly BibtexStrings _strings = new();
    private string _text = "";
    private LineMap _lines = new(default(ReadOnlySpan<char>));
    private int _at;
    private long _vain;
    private (int Start, bool IsComment) _line = (-1, false);

    /// <summary>The entries of a file, piece by piece; strings hold from where they are defined to its end.</summary>
    public IEnumerable<BibtexEntry> Read(TextReader reader)
    {
        foreach ((string text, LineMap lines) in BibtexSegments.Of(reader))
        {
            (_text, _lines, _at, _line) = (text, lines, 0, (-1, false));
            foreach (BibtexEntry entry in ReadPiece()) yield return entry;
            if (_vain <= MaxVainSearch) continue;
            Fail(_at, "Too much of the file is never closed; what follows was not read.");
            yield break;
        }
    }

    private IEnumerable<BibtexEntry> ReadPiece()
    {
        while (_vain <= MaxVainSearch && NextAt())
        {
            int start = _at++;
            string type = Word();
            SkipSpace();
            if (type.Length == 0 || _at >= _text.Length || _text[_at] is not ('{' or '(')) continue;
            if (type is "comment" or "preamble")
            {
                SkipGroup(start);
                continue;
            }

            _at++;
            if ((type == "string" ? ReadString(start) : ReadEntry(start, type)) is { } entry) yield return entry;
        }
    }

    // The next @ that may start an entry: not in a line of comment, and not inside a word such as an address.
    private bool NextAt()
    {
        while (_at < _text.Length && (_at = _text.IndexOf('@', _at)) >= 0)
        {
            int start = _lines.StartOfLine(_at);
            // Looked at once a line: a line may hold a million of these signs.
            if (_line.Start != start) _line = (start, _text.AsSpan(start, _at - start).TrimStart().StartsWith("%"));
            bool isComment = _line.IsComment;
            if (!isComment && (_at == 0 || !char.IsLetterOrDigit(_text[_at - 1]))) return true;
            _at++;
        }

        _at = _text.Length;
        return false;
    }

    private BibtexEntry? ReadString(int start)
    {
        SkipSpace();
        string name = FieldName();
        if (!Take('=') || Value() is not { } value)
        {
            Fail(start, "The string has no name or no value.");
            return null;
        }

        if (!_strings.TryDefine(name, value.Text)) Fail(start, "There are too many or too long strings; this one was not kept.");
        SkipSpace();
        if (_at < _text.Length && _text[_at] is '}' or ')') _at++;
        return null;
    }

    private BibtexEntry? ReadEntry(int start, string type)
    {
        string? key = ReadKey();
        var fields = new List<(string, BibtexValue)>();
        while (true)
        {
            while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == ',')) _at++;
            SkipLineComment();
            if (_at >= _text.Length) break;
            if (char.IsWhiteSpace(_text[_at]) || _text[_at] == ',') continue;
            if (_text[_at] is '}' or ')')
            {
                _at++;
                return new BibtexEntry(type, key, start, _lines, fields);
            }

            int nameAt = _at;
            string name = FieldName();
            if (name.Length == 0 || !Take('='))
            {
                // An @ at the start of a line, or no field at all: the entry was never closed.
                if (_at >= _text.Length || _text[nameAt] == '@') break;
                Report(FormatRules.Partly, nameAt, $"Here should stand 'name = value', not '{Excerpt(nameAt)}'.");
                if (!Recover(nameAt)) break;
                continue;
            }

            if (Value() is not { } value) return Unclosed(start, key, type, fields, nameAt);
            if (fields.Count < MaxFields) fields.Add((name, value));
        }

        return Unclosed(start, key, type, fields, start);
    }

    private BibtexEntry? Unclosed(int start, string? key, string type, List<(string, BibtexValue)> fields, int fault)
    {
        Fail(fault, $"The entry{(key is null ? "" : $" '{key}'")} is not closed.");
        int next = _text.IndexOf("\n@", Math.Min(start + 1, _text.Length), StringComparison.Ordinal);
        _at = next < 0 ? _text.Length : next + 1;
        return fields.Count > 0 ? new BibtexEntry(type, key, start, _lines, fields) : null;
    }

    // Up to the next comma, closing brace or line; false where the next entry begins.
    private bool Recover(int from)
    {
        _at = from;
        while (_at < _text.Length && _text[_at] is not (',' or '}' or '\n')) _at++;
        return _at >= _text.Length || _text[_at] != '\n' || _at + 1 >= _text.Length || _text[_at + 1] != '@';
    }

    private string? ReadKey()
    {
        SkipSpace();
        int start = _at;
        while (_at < _text.Length && _text[_at] is not (',' or '}' or '=' or '\n' or '\r' or '"' or '{')) _at++;
        string key = _text[start.._at].Trim();
        if (_at < _text.Length && _text[_at] is '=' or '{' or '"')
        {
            _at = start; // no key: the first field stands here
            return null;
        }

        return key.Length == 0 ? null : key;
    }

    // null where the value never ends or there is none.
    private BibtexValue? Value()
    {
        StringBuilder? joined = null;
        string? first = null;
        int offset = -1;
        do
        {
            SkipSpace();
            if (Part(out int partAt) is not { } part) return null;
            if (offset < 0) offset = partAt;
            if (first is null) first = part;
            else (joined ??= new StringBuilder(first)).Append(part);
        }
        while (Take('#') && (joined?.Length ?? first.Length) < MaxJoinedLength);

        return new BibtexValue(joined?.ToString() ?? first!, offset);
    }

    private string? Part(out int partAt)
    {
        partAt = _at;
        if (_at >= _text.Length) return null;
        if (_text[_at] is '{' or '"')
        {
            partAt = _at + 1;
            int end = Close(_text[_at] == '{' ? '}' : '"');
            if (end < 0) return null;
            _at = end + 1;
            return _text[partAt..end];
        }

        int start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not (',' or '#' or '}' or ')' or '{' or '"' or '=')) _at++;
        string word = _text[start.._at];
        if (word.Length == 0) return null;
        if (char.IsAsciiDigit(word[0])) return word;
        if (_strings.TryFind(word, out string? value)) return value;
        if (ReferenceDate.MonthOf(word) is null) Report(FormatRules.Partly, start, $"No @string defines '{word}'; the word itself was taken.");
        return word;
    }

    private void SkipGroup(int start)
    {
        int end = Close(_text[_at] == '{' ? '}' : ')');
        if (end >= 0) _at = end + 1;
        else Report(FormatRules.Partly, start, "The comment is not closed; what follows was read all the same.");
    }

    // What is searched to the end and not found is counted: a file may open a million groups and close none.
    private int Close(char closing)
    {
        int close, end;
        if (closing == ')') (close, end) = (_text.IndexOf(')', _at), _text.Length);
        else close = BibtexExtent.CloseOf(_text, _at, closing, out end);
        if (close < 0) _vain += end - _at;
        return close;
    }

    private string Word()
    {
        int start = _at;
        while (_at < _text.Length && char.IsAsciiLetterOrDigit(_text[_at])) _at++;
        return _text[start.._at].ToLowerInvariant();
    }

    private string FieldName()
    {
        int start = _at;
        while (_at < _text.Length && _text[_at] is not ('=' or '{' or '}' or '"' or ',' or '#' or '(' or ')' or '@') && !char.IsWhiteSpace(_text[_at])) _at++;
        return _text[start.._at].ToLowerInvariant();
    }

    private bool Take(char c)
    {
        SkipSpace();
        if (_at >= _text.Length || _text[_at] != c) return false;
        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private void SkipLineComment()
    {
        while (_at < _text.Length && _text[_at] == '%')
        {
            int end = _text.IndexOf('\n', _at);
            _at = end < 0 ? _text.Length : end + 1;
            SkipSpace();
        }
    }

    private string Excerpt(int at)
    {
        ReadOnlySpan<char> shown = _text.AsSpan(at, Math.Min(_text.Length - at, 30));
        int line = shown.IndexOf('\n');
        return (line < 0 ? shown : shown[..line]).Trim().ToString();
    }

    private void Fail(int offset, string message) => Report(FormatRules.Failed, offset, message);

    private void Report(RuleDescription rule, int offset, string message)
    {
        (int line, int column) = _lines.At(Math.Min(offset, _text.Length));
        findings.Add(rule.At(new SourcePosition(file, line, column), message));
    }
}
