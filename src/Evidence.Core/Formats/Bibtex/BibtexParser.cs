using System.Text;
using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>
/// The grammar of BibTeX files (btxdoc; biber's additions): entries, @string, @preamble, @comment; values in braces or
/// quotes, numbers, names of strings, joined by #. Text between entries is a comment. A broken entry is reported and
/// reading goes on at the next line that starts with @.
/// </summary>
internal sealed class BibtexParser(string file, string text, LineMap lines, ICollection<Finding> findings)
{
    private const int MaxFields = 5_000;
    private const int MaxValueLength = 1 << 20;
    private readonly Dictionary<string, string> _strings = new(StringComparer.OrdinalIgnoreCase);
    private int _at;

    public IEnumerable<BibtexEntry> Read()
    {
        while (NextAt())
        {
            int start = _at++;
            string type = Word();
            SkipSpace();
            if (type.Length == 0 || _at >= text.Length || text[_at] is not ('{' or '(')) continue;
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
        while (_at < text.Length && (_at = text.IndexOf('@', _at)) >= 0)
        {
            int line = text.LastIndexOf('\n', Math.Max(0, _at - 1), Math.Max(0, _at)) + 1;
            bool isComment = text.AsSpan(line, _at - line).TrimStart().StartsWith("%");
            if (!isComment && (_at == 0 || !char.IsLetterOrDigit(text[_at - 1]))) return true;
            _at++;
        }

        _at = text.Length;
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

        _strings[name] = value.Text;
        SkipSpace();
        if (_at < text.Length && text[_at] is '}' or ')') _at++;
        return null;
    }

    private BibtexEntry? ReadEntry(int start, string type)
    {
        string? key = ReadKey();
        var fields = new List<(string, BibtexValue)>();
        while (true)
        {
            while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] == ',')) _at++;
            SkipLineComment();
            if (_at >= text.Length) break;
            if (char.IsWhiteSpace(text[_at]) || text[_at] == ',') continue;
            if (text[_at] is '}' or ')')
            {
                _at++;
                return new BibtexEntry(type, key, start, fields);
            }

            int nameAt = _at;
            string name = FieldName();
            if (name.Length == 0 || !Take('='))
            {
                // An @ at the start of a line, or no field at all: the entry was never closed.
                if (_at >= text.Length || text[nameAt] == '@') break;
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
        int next = text.IndexOf("\n@", Math.Min(start + 1, text.Length), StringComparison.Ordinal);
        _at = next < 0 ? text.Length : next + 1;
        return fields.Count > 0 ? new BibtexEntry(type, key, start, fields) : null;
    }

    // Up to the next comma, closing brace or line; false where the next entry begins.
    private bool Recover(int from)
    {
        _at = from;
        while (_at < text.Length && text[_at] is not (',' or '}' or '\n')) _at++;
        return _at >= text.Length || text[_at] != '\n' || _at + 1 >= text.Length || text[_at + 1] != '@';
    }

    private string? ReadKey()
    {
        SkipSpace();
        int start = _at;
        while (_at < text.Length && text[_at] is not (',' or '}' or '=' or '\n' or '\r' or '"' or '{')) _at++;
        string key = text[start.._at].Trim();
        if (_at < text.Length && text[_at] is '=' or '{' or '"')
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
        while (Take('#') && (joined?.Length ?? 0) < MaxValueLength);

        return new BibtexValue(joined?.ToString() ?? first!, offset);
    }

    private string? Part(out int partAt)
    {
        partAt = _at;
        if (_at >= text.Length) return null;
        if (text[_at] is '{' or '"')
        {
            partAt = _at + 1;
            int end = text[_at] == '{' ? BibtexExtent.CloseOf(text, _at, '}') : BibtexExtent.CloseOf(text, _at, '"');
            if (end < 0) return null;
            _at = end + 1;
            return text[partAt..end];
        }

        int start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not (',' or '#' or '}' or ')' or '{' or '"' or '=')) _at++;
        string word = text[start.._at];
        if (word.Length == 0) return null;
        if (char.IsAsciiDigit(word[0])) return word;
        if (_strings.TryGetValue(word, out string? value)) return value;
        if (ReferenceDate.MonthOf(word) is null) Report(FormatRules.Partly, start, $"No @string defines '{word}'; the word itself was taken.");
        return word;
    }

    private void SkipGroup(int start)
    {
        int end = text[_at] == '{' ? BibtexExtent.CloseOf(text, _at, '}') : text.IndexOf(')', _at);
        if (end >= 0) _at = end + 1;
        else Report(FormatRules.Partly, start, "The comment is not closed; what follows was read all the same.");
    }

    private string Word()
    {
        int start = _at;
        while (_at < text.Length && char.IsAsciiLetterOrDigit(text[_at])) _at++;
        return text[start.._at].ToLowerInvariant();
    }

    private string FieldName()
    {
        int start = _at;
        while (_at < text.Length && text[_at] is not ('=' or '{' or '}' or '"' or ',' or '#' or '(' or ')' or '@') && !char.IsWhiteSpace(text[_at])) _at++;
        return text[start.._at].ToLowerInvariant();
    }

    private bool Take(char c)
    {
        SkipSpace();
        if (_at >= text.Length || text[_at] != c) return false;
        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
    }

    private void SkipLineComment()
    {
        while (_at < text.Length && text[_at] == '%')
        {
            int end = text.IndexOf('\n', _at);
            _at = end < 0 ? text.Length : end + 1;
            SkipSpace();
        }
    }

    private string Excerpt(int at)
    {
        int end = Math.Min(text.Length, at + 30), line = text.IndexOf('\n', at);
        return text[at..(line < 0 ? end : Math.Min(end, Math.Max(line, at)))].Trim();
    }

    private void Fail(int offset, string message) => Report(FormatRules.Failed, offset, message);

    private void Report(RuleDescription rule, int offset, string message)
    {
        (int line, int column) = lines.At(Math.Min(offset, text.Length));
        findings.Add(rule.At(new SourcePosition(file, line, column), message));
    }
}
