using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Evidence.Core.Text;

/// <summary>
/// The tokens of one text after the other as a stream of Lucene's, the same as <see cref="EvidenceAnalyzer"/> makes of each. It
/// takes the text as it is: what an analyzer reads through a reader is copied three times on the way. For one thread.
/// </summary>
internal sealed class TextTokens : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;
    private readonly List<Token> _tokens = [];
    private string _text = "";
    private int _next;

    public TextTokens()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
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
        Tokenizer.Tokenize(_text, _tokens);
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next == _tokens.Count) return false;
        // Every attribute is set anew, so none needs to be cleared.
        Token token = _tokens[_next++];
        _term.SetEmpty().Append(token.Term);
        _offset.SetOffset(token.Start, token.End);
        _increment.PositionIncrement = token.Increment;
        return true;
    }

    public override void End()
    {
        base.End();
        int end = _tokens.Count == 0 ? 0 : _tokens[^1].End;
        _offset.SetOffset(end, end);
    }
}
