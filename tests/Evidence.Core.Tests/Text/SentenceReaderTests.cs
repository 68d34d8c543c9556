using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Text.Reading;
using Evidence.Tests;

namespace Evidence.Core.Tests.Text;

/// <summary>Sentences about a fictional subject: what is read comes from the base's concepts and general English alone.</summary>
public sealed class SentenceReaderTests
{
    private static readonly KnowledgeBase Foreign = DataFolder.Load(Repository.ForeignBase).ToKnowledgeBase();
    private static readonly SentenceReader Reader = new(Foreign);

    [Theory]
    [InlineData("Moon moss lowers lamp glow.", "moon-moss", "lamp-glow", -1, false)]
    [InlineData("Moon moss does not lower lamp glow.", "moon-moss", "lamp-glow", -1, true)]
    [InlineData("Lamp glow is lowered by moon moss.", "moon-moss", "lamp-glow", -1, false)]
    [InlineData("Lamp glow fell after moon moss.", "moon-moss", "lamp-glow", -1, false)]
    [InlineData("When moon moss is given, lamp glow goes up.", "moon-moss", "lamp-glow", 1, false)]
    [InlineData("Moon moss prevents the loss of lamp glow.", "moon-moss", "lamp-glow", 1, false)]
    [InlineData("Moon moss has no effect on lamp glow.", "moon-moss", "lamp-glow", 0, true)]
    [InlineData("There is no evidence that moon moss raises lamp glow.", "moon-moss", "lamp-glow", 1, true)]
    [InlineData("Moon moss brings lamp glow down.", "moon-moss", "lamp-glow", -1, false)]
    [InlineData("Moon moss leaves lamp glow no higher.", "moon-moss", "lamp-glow", 0, true)]
    [InlineData("Moon moss raises lamp glow, not less.", "moon-moss", "lamp-glow", 1, false)]
    [InlineData("Moon moss is thought to lessen lamp glow.", "moon-moss", "lamp-glow", -1, false)]
    [InlineData("Relief from lamp glow comes from moon moss.", "moon-moss", "lamp-glow", -1, false)]
    [InlineData("Houses get no benefit from moon moss when it comes to lamp glow, and moon moss lowers lamp glow.", "moon-moss", "lamp-glow", -1, false)]
    [InlineData("Far from raising lamp glow, moon moss lowers it.", "moon-moss", "lamp-glow", -1, false)]
    [InlineData("Lamp glow slows moon moss down.", "lamp-glow", "moon-moss", -1, false)]
    [InlineData("That little moon moss, a kind of its own, raises lamp glow.", "moon-moss", "lamp-glow", 1, false)]
    public void Read_OfOneRelation_GivesSidesDirectionAndDenial(string text, string acts, string moves, int sign, bool isDenied)
    {
        SentenceReading reading = Reader.Read(text, null, new HashSet<string>());

        Proposition read = Assert.Single(reading.Propositions, p => p.Agents.Any(a => Names(a, acts)) && p.Affected.Any(a => Names(a, moves)));
        Assert.Equal((sign, isDenied), (read.Affected.First(a => Names(a, moves)).Sign, read.IsDenied));
    }

    [Fact]
    public void Read_OfLessOfWhatActs_TurnsTheDirection()
    {
        SentenceReading reading = Reader.Read("A lack of moon moss lowers lamp glow.", null, new HashSet<string>());

        Assert.Equal(-1, Assert.Single(reading.Propositions).Agents.Single(a => Names(a, "moon-moss")).Sign);
    }

    [Theory]
    [InlineData("In mice, moon moss lowers lamp glow.", Population.Animals)]
    [InlineData("In cell culture, moon moss lowers lamp glow.", Population.CellsOrTissue)]
    [InlineData("In healthy volunteers, moon moss lowers lamp glow.", Population.HealthyPeople)]
    [InlineData("Moon moss lowers lamp glow.", Population.Unstated)]
    public void Read_OfAPopulation_GivesIt(string text, Population expected) =>
        Assert.Equal(expected, Reader.Read(text, null, new HashSet<string>()).Population);

    [Fact]
    public void Read_OfItBehindAnotherSentence_PointsBack()
    {
        SentenceReading before = Reader.Read("In mice, moon moss is easy to grow.", null, new HashSet<string>());
        SentenceReading reading = Reader.Read("It lowers lamp glow.", before, new HashSet<string>());

        Assert.Contains(Assert.Single(reading.Propositions).Agents, a => Names(a, "moon-moss"));
        Assert.Equal(Population.Animals, reading.Population);
    }

    [Fact]
    public void Read_OfTheseBehindAnotherSentence_KnowsWhatThatNames()
    {
        SentenceReading before = Reader.Read("Some houses have moon moss.", null, new HashSet<string>());

        Assert.Contains(Reader.Read("Their lamp glow fell.", before, new HashSet<string>()).Former, m => m.Count == 0 && m.Concepts.Any(c => c.Id == "moon-moss"));
        Assert.Empty(Reader.Read("Lamp glow fell.", before, new HashSet<string>()).Former);
    }

    [Theory]
    [InlineData("Skip the candles: moon moss lowers lamp glow.")]
    [InlineData("Moon moss lowers lamp glow, and who would have guessed that?")]
    [InlineData("Moon moss lowers lamp glow, isn't it?")]
    [InlineData("For years moon moss has lowered lamp glow.")]
    [InlineData("Moon moss makes a lamp dimmer than it should be and lowers lamp glow.")]
    [InlineData("Dimmer than you should like, lamp glow is lowered by moon moss.")]
    public void Read_OfAStatementInAFrame_IsChecked(string text) => Assert.Null(Reader.Read(text, null, new HashSet<string>()).Uncheckable);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("?!,;:")]
    [InlineData("as as as as")]
    [InlineData("than than no than")]
    [InlineData("whether whether it made no difference to whether")]
    [InlineData("just as moon moss as")]
    [InlineData("Put moon moss and,")]
    [InlineData("Put moon moss and , ,")]
    [InlineData("moon moss of")]
    [InlineData("lets through less, moon moss lets")]
    public void Read_OfNoSentence_ReadsIt(string text)
    {
        SentenceReading before = Reader.Read("Some houses have moon moss.", null, new HashSet<string>());

        Assert.Equal(text, Reader.Read(text, before, new HashSet<string>()).Text);
    }

    [Theory]
    [InlineData("Does moon moss lower lamp glow?")]
    [InlineData("Order our moss today and get a discount.")]
    [InlineData("I think that this is fascinating.")]
    [InlineData("People with moon moss should avoid lamp glow.")]
    [InlineData("By lamp glow, scientists mean the shine of a lamp.")]
    public void Read_OfWhatEvidenceCannotDecide_SaysSo(string text) => Assert.NotNull(Reader.Read(text, null, new HashSet<string>()).Uncheckable);

    private static bool Names(Role role, string concept) => role.Mention.Concepts.Any(c => c.Id == concept);
}
