using CsCheck;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Text.Sentences;
using Evidence.Tests;

namespace Evidence.Core.Tests.Text.Sentences;

public sealed class SentenceSplitterTests
{
    private const char Mark = '‖';

    private static readonly Gen<string> Prose = Gen.OneOf(
        "Hall", "et al.", "Fig. 2", "e.g.", "B. longum", "3.5", ".", "...", "…", "!", "?", "\"", "“", "”", "(", ")", "[1]", "[", "]", "vs.", "Dr.", "U.S.", "¹", "it", "It", "The", "\n", " ", "  ", "。", "😀", "\u0301", "-", "1.", "pain.12", "a.m.")
        .Array[0, 60].Select(parts => string.Join(' ', parts));

    public static TheoryData<string> Golden
    {
        get
        {
            var rows = new TheoryData<string>();
            foreach (string line in File.ReadLines(Repository.File("tests/Evidence.Core.Tests/Text/Sentences/sentences.txt")).Where(l => l.Length > 0 && l[0] != '#')) rows.Add(line);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Golden))]
    public void Split_GoldenText_EndsSentencesWhereItIsMarked(string golden)
    {
        string text = golden.Replace($" {Mark} ", " ", StringComparison.Ordinal).Replace(Mark.ToString(), "", StringComparison.Ordinal);

        IEnumerable<string> sentences = SentenceSplitter.Split(text).Select(s => text.Substring(s.Start, s.Length));

        Assert.Equal(golden.Split(Mark, StringSplitOptions.TrimEntries), sentences);
    }

    [Fact]
    public void Golden_HoldsAtLeastAHundredAndTwentyTexts() => Assert.InRange(Golden.Count, 120, int.MaxValue);

    [Fact]
    public void Split_AnyText_GivesOrderedSentencesThatHoldAllThatIsVisible() =>
        Gen.OneOf(Prose, Gen.String[0, 300]).Sample(text =>
        {
            int last = 0;
            foreach (Sentence sentence in SentenceSplitter.Split(text))
            {
                Assert.True(sentence.Start >= last && sentence.Length is > 0 and <= SentenceSplitter.MaxLength && sentence.End <= text.Length);
                Assert.True(string.IsNullOrWhiteSpace(text[last..sentence.Start]), "visible text between two sentences");
                Assert.False(char.IsWhiteSpace(text[sentence.Start]) || char.IsWhiteSpace(text[sentence.End - 1]));
                last = sentence.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[last..]), "visible text behind the last sentence");
        }, iter: 3000, threads: 1);

    [Fact]
    public void Split_ADraft_NeverJoinsTwoBlocks()
    {
        Draft draft = DraftReader.ReadText("# What helps\n\n- oats\n- rice. Also wheat\n\nIt helps\n\n> and lasts\n", DraftFormat.Markdown).Draft!;

        IEnumerable<string> sentences = SentenceSplitter.Split(draft).Select(s => $"{s.Block} {draft.Text.Substring(s.Start, s.Length)}");

        Assert.Equal(["0 What helps", "1 oats", "2 rice.", "2 Also wheat", "3 It helps", "4 and lasts"], sentences);
    }

    [Theory]
    [InlineData("(")]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("\" ")]
    [InlineData(".)")]
    [InlineData("a.")]
    [InlineData(". [1] ")]
    [InlineData(" ")]
    [InlineData("word ")]
    [InlineData("x.1 ")]
    public void Split_AMegabyteOfOneThing_IsDoneInOnePass(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        Assert.True(SentenceSplitter.Split(text).All(s => s.Length <= SentenceSplitter.MaxLength));
    }
}
