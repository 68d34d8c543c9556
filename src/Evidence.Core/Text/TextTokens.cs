using Lucene.Net.Analysis;

namespace Evidence.Core.Text;

/// <summary>
/// The tokens of one text after the other as a stream of Lucene's, the same as <see cref="EvidenceAnalyzer"/> makes of each. It
/// takes the text as it is: what an analyzer reads through a reader is copied three times on the way. For one thread.
/// </summary>
internal sealed class TextTokens : TokenStream
{
    private readonly TokenAttributes _attributes;
    private string _text = "";

    public TextTokens() => _attributes = new TokenAttributes(this);

    /// <summary>The text whose tokens come next.</summary>
    public TextTokens Of(string text)
    {
        _text = text;
        return this;
    }

    public override void Reset()
    {
        base.Reset();
        _attributes.Clear();
        Tokenizer.Tokenize(_text, _attributes.Tokens);
    }

    public override bool IncrementToken() => _attributes.Next();

    public override void End()
    {
        base.End();
        _attributes.End();
    }
}
