using System.Globalization;
using CsCheck;
using Evidence.Core.Text;
using Evidence.Tests;

namespace Evidence.Core.Tests.Text;

public sealed class TokenizerTests
{
    public static TheoryData<string, string> Golden
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string[] row in File.ReadLines(Repository.File("tests/Evidence.Core.Tests/Text/tokens.tsv")).Skip(1).Select(l => l.Split('\t'))) rows.Add(row[0], row[1]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Golden))]
    public void Tokenize_GoldenText_GivesItsTokens(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', Tokenizer.Tokenize(text).Select(t => t.Term)));

    [Fact]
    public void Tokenize_UnderTurkishCulture_GivesTheSameTokens()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(["il", "il17a", "17a", "inhibit"], Tokenizer.Tokenize("IL-17A INHIBITION").Select(t => t.Term));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Tokenize_AnyText_GivesTokensInOrderWithinTheText() =>
        Gen.String.Sample(text =>
        {
            int last = 0;
            foreach (Token token in Tokenizer.Tokenize(text))
            {
                Assert.InRange(token.Start, last, text.Length - 1);
                Assert.InRange(token.End, token.Start + 1, text.Length);
                Assert.InRange(token.Term.Length, 1, Tokenizer.MaxTermLength);
                if (token.Increment > 0) last = token.Start;
            }
        }, iter: 5000);
}
