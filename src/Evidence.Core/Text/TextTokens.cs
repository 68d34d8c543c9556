using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Evidence.Core.Text;

/// <summary>
/// The tokens of one text after the other as a stream of Lucene's, to index: terms and positions are those that
/// <see cref="EvidenceAnalyzer"/> makes of each. It takes the text as it is, and gives terms as the bytes that the index keeps:
/// what goes through a reader and a buffer of characters is copied five times on the way. Offsets are not given; the index
/// keeps none. For one thread.
/// </summary>
internal sealed class TextTokens : TokenStream
{
    private readonly Term _term = new();
    private readonly IPositionIncrementAttribute _increment;
    private readonly List<(KnownWord Word, int Increment)> _tokens = [];
    private string _text = "";
    private int _next;

    public TextTokens()
    {
        AddAttributeImpl(_term);
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>The text whose tokens come next.</summary>
    public TextTokens Of(string text)
    {
        _text = text;
        return this;
    }

    public override void Reset()
    {
        base.Reset();
        _tokens.Clear();
        _next = 0;
        var sink = new Sink(_tokens);
        Tokenizer.Tokenize(_text, ref sink);
    }

    public override bool IncrementToken()
    {
        if (_next == _tokens.Count) return false;
        (KnownWord word, int increment) = _tokens[_next++];
        _term.BytesRef.Bytes = word.Bytes;
        _term.BytesRef.Length = word.Bytes.Length;
        _increment.PositionIncrement = increment;
        return true;
    }

    private readonly struct Sink(List<(KnownWord Word, int Increment)> tokens) : ITokenSink
    {
        public void Add(KnownWord word, int start, int end, int increment) => tokens.Add((word, increment));
    }

    /// <summary>The term of the token, laid there by the stream.</summary>
    private sealed class Term : Lucene.Net.Util.Attribute, ITermToBytesRefAttribute
    {
        public BytesRef BytesRef { get; } = new();

        public void FillBytesRef()
        {
        }

        public override void Clear() => BytesRef.Length = 0;

        // Never into the array that lies there, which belongs to a known word.
        public override void CopyTo(IAttribute target)
        {
            BytesRef copy = ((Term)target).BytesRef;
            (copy.Bytes, copy.Offset, copy.Length) = (BytesRef.Bytes.AsSpan(BytesRef.Offset, BytesRef.Length).ToArray(), 0, BytesRef.Length);
        }
    }
}
