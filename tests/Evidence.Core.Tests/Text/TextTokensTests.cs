using System.Text;
using CsCheck;
using Evidence.Core.Text;
using Evidence.Tests;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Tokenizer = Evidence.Core.Text.Tokenizer;

namespace Evidence.Core.Tests.Text;

/// <summary>What the library indexes is what the analyzer makes of the same text, byte by byte and place by place.</summary>
public sealed class TextTokensTests
{
    private static readonly EvidenceAnalyzer Analyzer = new();
    private static readonly TextTokens Tokens = new();

    // Letters, digits, dashes, apostrophes, points, Greek, accents, marks, halves of characters, long runs.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.OneOf("a", "IL", "17A", "-", "\u2013", "'", "\u2019", "t", "n", "s", ".", "3", " ", "the", "not", "don", "can", "won", "beta", "\u03B2", "\u00E9", "e\u0301", "\uD83C\uDF3F", "\uD835", "\uDD04", "ﬁ", "\u0130", "running", "haematology", "aaaaaaaaaaaaaaaa", "x").Array[0, 40].Select(string.Concat));

    [Fact]
    public void Tokens_GoldenTexts_AreThoseOfTheAnalyzer()
    {
        foreach (string row in File.ReadLines(Repository.File("tests/Evidence.Core.Tests/Text/tokens.tsv")).Skip(1)) AssertSame(row.Split('\t')[0]);
    }

    [Fact]
    public void Tokens_AnyText_AreThoseOfTheAnalyzer() => Texts.Sample(AssertSame, iter: 5000, threads: 1);

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(200)]
    public void Tokens_WordsAtTheEdgesOfTheTable_AreKeptApart(int length)
    {
        string one = new('x', length), other = new string('x', length - 1) + "z";

        Assert.Equal(new[] { one, other, one }.Select(w => w[..Math.Min(w.Length, Tokenizer.MaxTermLength)]), Tokenizer.Terms($"{one} {other} {one}"));
        AssertSame($"{one} {other} {one[..^1]} {one}");
    }

    // More than a thread remembers, so that it forgets on the way.
    [Fact]
    public void Tokens_ManyDifferentWords_AreEachTheirOwn()
    {
        string[] words = [.. Enumerable.Range(0, 250_000).Select(i => $"{(char)('a' + (i % 26))}{i}q")];

        Assert.Equal(words, Tokenizer.Terms(string.Join(' ', words)));
        Assert.Equal(words.Reverse(), Tokenizer.Terms(string.Join(' ', words.Reverse())));
    }

    [Fact]
    public void CopyTo_AnotherStream_LeavesTheWordsThatAreKnownAsTheyAre()
    {
        using TextTokens one = First("zzmoss"), other = First("zzlamp");

        one.CopyTo(other);

        Assert.Equal("zzmoss", other.GetAttribute<ITermToBytesRefAttribute>().BytesRef.Utf8ToString());
        Assert.Equal(["zzlamp"], Tokenizer.Terms("zzlamp"));
        using TextTokens again = First("zzlamp");
        Assert.Equal("zzlamp", again.GetAttribute<ITermToBytesRefAttribute>().BytesRef.Utf8ToString());

        static TextTokens First(string text)
        {
            TextTokens tokens = new TextTokens().Of(text);
            tokens.Reset();
            Assert.True(tokens.IncrementToken());
            return tokens;
        }
    }

    private static void AssertSame(string text)
    {
        using TokenStream made = Analyzer.GetTokenStream("text", text);
        ICharTermAttribute wantedTerm = made.GetAttribute<ICharTermAttribute>();
        List<(string, int)> wanted = Read(made, () => Encoding.UTF8.GetString(Bytes(wantedTerm)));
        ITermToBytesRefAttribute term = Tokens.Of(text).GetAttribute<ITermToBytesRefAttribute>();
        Assert.Equal(wanted, Read(Tokens, () =>
        {
            term.FillBytesRef();
            return Encoding.UTF8.GetString(term.BytesRef.Bytes, term.BytesRef.Offset, term.BytesRef.Length);
        }));
    }

    private static byte[] Bytes(ICharTermAttribute term)
    {
        var bytes = new BytesRef();
        UnicodeUtil.UTF16toUTF8(term.Buffer, 0, term.Length, bytes);
        return bytes.Bytes[bytes.Offset..(bytes.Offset + bytes.Length)];
    }

    private static List<(string, int)> Read(TokenStream stream, Func<string> term)
    {
        IPositionIncrementAttribute increment = stream.GetAttribute<IPositionIncrementAttribute>();
        var tokens = new List<(string, int)>();
        stream.Reset();
        while (stream.IncrementToken()) tokens.Add((term(), increment.PositionIncrement));
        stream.End();
        return tokens;
    }
}
