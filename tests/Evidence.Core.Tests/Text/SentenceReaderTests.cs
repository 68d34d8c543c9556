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

    [Theory]
    [InlineData("Does moon moss lower lamp glow?")]
    [InlineData("Order our moss today and get a discount.")]
    [InlineData("I think that this is fascinating.")]
    public void Read_OfWhatEvidenceCannotDecide_SaysSo(string text) => Assert.NotNull(Reader.Read(text, null, new HashSet<string>()).Uncheckable);

    private static bool Names(Role role, string concept) => role.Mention.Concepts.Any(c => c.Id == concept);
}
