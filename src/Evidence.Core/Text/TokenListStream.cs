using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Evidence.Core.Text;

/// <summary>Tokens that were made before, as Lucene wants them.</summary>
internal sealed class TokenListStream : TokenStream
{
    private readonly IReadOnlyList<Token> _tokens;
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;
    private int _next;

    /// <param name="tokens">The tokens, in order.</param>
    public TokenListStream(IReadOnlyList<Token> tokens)
    {
        _tokens = tokens;
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next == _tokens.Count) return false;
        ClearAttributes();
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
