using Lucene.Net.Analysis;

namespace Evidence.Core.Text;

/// <summary>Lucene's view of <see cref="Tokenizer"/>: the one analyzer of the index.</summary>
internal sealed class EvidenceAnalyzer : Analyzer
{
    /// <summary>Names the way of making tokens; a generation made by another one is not searched. Change it with the tokens.</summary>
    public const string Fingerprint = "evidence-1/snowball-english";

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new Source(reader));

    private sealed class Source : Lucene.Net.Analysis.Tokenizer
    {
        private readonly TokenAttributes _attributes;

        public Source(TextReader reader)
            : base(reader) => _attributes = new TokenAttributes(this);

        public override void Reset()
        {
            base.Reset();
            _attributes.Clear();
            Tokenizer.Tokenize(m_input.ReadToEnd() ?? "", _attributes.Tokens); // Lucene's own reader gives null for an empty text
        }

        public override bool IncrementToken() => _attributes.Next();

        public override void End()
        {
            base.End();
            _attributes.End();
        }
    }
}
