using Evidence.Core.Model;

namespace Evidence.Core.Tests.Model;

public sealed class VocabularyTests
{
    [Fact]
    public void Word_OfEveryDesign_ReadsBackAsTheSameDesign()
    {
        foreach (Design design in Enum.GetValues<Design>())
        {
            Assert.True(Vocabulary.TryParse(design.Word(), out Design back));
            Assert.Equal(design, back);
        }
    }

    [Fact]
    public void Word_OfACompoundName_IsKebabCase() => Assert.Equal("randomised-trial", Design.RandomisedTrial.Word());
}
