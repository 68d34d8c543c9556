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
    private BibtexCursor _at = new("", new LineMap(default(ReadOnlySpan<char>)));

    // What was searched to the end and not found is counted: a file may open a million groups and close none.
    private long _vain;

    /// <summary>The entries of a file; strings hold from where they are defined to its end.</summary>
    public IEnumerable<BibtexEntry> Read(IEnumerable<(string Text, LineMap Lines)> segments)
    {
        foreach ((string text, LineMap lines) in segments)
        {
            _at = new BibtexCursor(text, lines);
            foreach (BibtexEntry entry in ReadSegment()) yield return entry;
            if (_vain <= MaxVainSearch) continue;
            Fail(_at.At, "Too much of the file is never closed; what follows was not read.");
            yield break;
        }
    }

    private IEnumerable<BibtexEntry> ReadSegment()
    {
        while (_vain <= MaxVainSearch && _at.NextAt())
        {
            int start = _at.At++;
            string type = _at.Word();
            _at.SkipSpace();
            if (type.Length == 0 || _at.Here is not ('{' or '(')) continue;
            if (type is "comment" or "preamble")
            {
                SkipGroup(start);
                continue;
            }

            _at.At++;
            if (type == "string") ReadString(start);
            else if (ReadEntry(start, type) is { } entry) yield return entry;
        }
    }

    private void ReadString(int start)
    {
        _at.SkipSpace();
        string name = _at.FieldName();
        if (!_at.Take('=') || Value() is not { } value)
        {
            Fail(start, "The string has no name or no value.");
            return;
        }

        if (!_strings.TryDefine(name, value.Text)) Fail(start, "There are too many or too long strings; this one was not kept.");
        _at.SkipSpace();
        if (_at.Here is '}' or ')') _at.At++;
    }

    private BibtexEntry? ReadEntry(int start, string type)
    {
        string? key = _at.Key();
        var fields = new List<(string, BibtexValue)>();
        while (true)
        {
            _at.SkipBetweenFields();
            if (_at.IsAtEnd) break;
            if (_at.Here is '}' or ')')
            {
                _at.At++;
                return new BibtexEntry(type, key, start, _at.Lines, fields);
            }

            int nameAt = _at.At;
            string name = _at.FieldName();
            if (name.Length == 0 || !_at.Take('='))
            {
                // An @ at the start of a line, or no field at all: the entry was never closed.
                if (_at.IsAtEnd || _at.Text[nameAt] == '@') break;
                Report(FormatRules.Partly, nameAt, $"Here should stand 'name = value', not '{_at.Excerpt(nameAt)}'.");
                if (!_at.Recover(nameAt)) break;
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
        _at.SkipToNextLineOf(start + 1);
        return fields.Count > 0 ? new BibtexEntry(type, key, start, _at.Lines, fields) : null;
    }

    // null where the value never ends or there is none.
    private BibtexValue? Value()
    {
        StringBuilder? joined = null;
        string? first = null;
        int offset = -1;
        do
        {
            _at.SkipSpace();
            if (Part(out int partAt) is not { } part) return null;
            if (offset < 0) offset = partAt;
            if (first is null) first = part;
            else (joined ??= new StringBuilder(first)).Append(part);
        }
        while (_at.Take('#') && (joined?.Length ?? first.Length) < MaxJoinedLength);

        return new BibtexValue(joined?.ToString() ?? first!, offset);
    }

    private string? Part(out int partAt)
    {
        partAt = _at.At;
        if (_at.Here is '{' or '"')
        {
            partAt++;
            int end = Close(_at.Here == '{' ? '}' : '"');
            if (end < 0) return null;
            _at.At = end + 1;
            return _at.Text[partAt..end];
        }

        string word = _at.Bare();
        if (word.Length == 0) return null;
        if (char.IsAsciiDigit(word[0])) return word;
        if (_strings.TryFind(word, out string? value)) return value;
        if (ReferenceDate.MonthOf(word) is null) Report(FormatRules.Partly, partAt, $"No @string defines '{word}'; the word itself was taken.");
        return word;
    }

    private void SkipGroup(int start)
    {
        int end = Close(_at.Here == '{' ? '}' : ')');
        if (end >= 0) _at.At = end + 1;
        else Report(FormatRules.Partly, start, "The comment is not closed; what follows was read all the same.");
    }

    private int Close(char closing)
    {
        int close = _at.Close(closing, out int looked);
        if (close < 0) _vain += looked;
        return close;
    }

    private void Fail(int offset, string message) => Report(FormatRules.Failed, offset, message);

    private void Report(RuleDescription rule, int offset, string message)
    {
        (int line, int column) = _at.Lines.At(Math.Min(offset, _at.Text.Length));
        findings.Add(rule.At(new SourcePosition(file, line, column), message));
    }
}
