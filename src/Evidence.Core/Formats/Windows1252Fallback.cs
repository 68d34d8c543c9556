using System.Text;
using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>Reads bytes that are no UTF-8 as Windows-1252 and reports the first of them.</summary>
internal sealed class Windows1252Fallback(string file, ICollection<Finding> findings) : DecoderFallback
{
    // 0x80 to 0x9F; where Windows-1252 has nothing, the byte's own control character (Unicode's bestfit1252.txt).
    private const string High = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
    private bool _isReported;

    // One byte becomes one character; a whole broken sequence comes as several bytes.
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private void Report(byte first)
    {
        if (_isReported) return;
        _isReported = true;
        findings.Add(FormatRules.Encoding.At(new SourcePosition(file), $"The byte {first:X2} is not UTF-8; the file was read as Windows-1252 where that happens."));
    }

    private sealed class Buffer(Windows1252Fallback owner) : DecoderFallbackBuffer
    {
        private string _characters = "";
        private int _next;

        public override int Remaining => _characters.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Report(bytesUnknown[0]);
            _characters = string.Concat(bytesUnknown.Select(b => b is >= 0x80 and <= 0x9F ? High[b - 0x80] : (char)b));
            _next = 0;
            return _characters.Length > 0;
        }

        public override char GetNextChar() => _next < _characters.Length ? _characters[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0) return false;
            _next--;
            return true;
        }

        public override void Reset() => (_characters, _next) = ("", 0);
    }
}
