using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Evidence.Relevance.Tests;

/// <summary>Terms of a text as a stock analyzer gives them.</summary>
internal static class PlainEnglish
{
    public static List<string> Terms(Analyzer analyzer, string text)
    {
        var terms = new List<string>();
        using TokenStream stream = analyzer.GetTokenStream("text", text);
        ICharTermAttribute term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) terms.Add(term.ToString()!);
        stream.End();
        return terms;
    }
}
