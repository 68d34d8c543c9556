using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Evidence.Core.Text;

/// <summary>Lays tokens, one after the other, into the attributes of a stream of Lucene's. For one thread.</summary>
internal sealed class TokenAttributes(AttributeSource stream)
{
    private readonly ICharTermAttribute _term = stream.AddAttribute<ICharTermAttribute>();
    private readonly IOffsetAttribute _offset = stream.AddAttribute<IOffsetAttribute>();
    private readonly IPositionIncrementAttribute _increment = stream.AddAttribute<IPositionIncrementAttribute>();
    private int _next;

    /// <summary>The tokens; filled by the stream before it starts.</summary>
    public List<Token> Tokens { get; } = [];

    /// <summary>Makes room for the tokens of another text.</summary>
    public void Clear()
    {
        Tokens.Clear();
        _next = 0;
    }

    /// <summary>Lays the next token; false behind the last one.</summary>
    public bool Next()
    {
        if (_next == Tokens.Count) return false;
        // Every attribute is set anew, so none needs to be cleared.
        Token token = Tokens[_next++];
        _term.SetEmpty().Append(token.Term);
        _offset.SetOffset(token.Start, token.End);
        _increment.PositionIncrement = token.Increment;
        return true;
    }

    /// <summary>Sets the place behind the last token.</summary>
    public void End()
    {
        int end = Tokens.Count == 0 ? 0 : Tokens[^1].End;
        _offset.SetOffset(end, end);
    }
}
