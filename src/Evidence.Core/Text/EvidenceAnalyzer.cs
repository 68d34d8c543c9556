using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Evidence.Core.Text;

/// <summary>Lucene's view of <see cref="Tokenizer"/>: the one analyzer of the index.</summary>
internal sealed class EvidenceAnalyzer : Analyzer
{
    /// <summary>Names the way of making tokens; a generation made by another one is not searched. Change it with the tokens.</summary>
    public const string Fingerprint = "evidence-1/snowball-english";

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new Source(reader));

    private sealed class Source : Lucene.Net.Analysis.Tokenizer
    {
        private readonly ICharTermAttribute _term;
        private readonly IOffsetAttribute _offset;
        private readonly IPositionIncrementAttribute _increment;
        private List<Token> _tokens = [];
        private int _next;

        public Source(TextReader reader)
            : base(reader)
        {
            _term = AddAttribute<ICharTermAttribute>();
            _offset = AddAttribute<IOffsetAttribute>();
            _increment = AddAttribute<IPositionIncrementAttribute>();
        }

        public override void Reset()
        {
            base.Reset();
            _tokens = Tokenizer.Tokenize(m_input.ReadToEnd());
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
}
