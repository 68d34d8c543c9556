using System.Globalization;
using Evidence.Core.Formats;

namespace Evidence.Core.Tests.Formats;

/// <summary>The strings of a BibTeX file are bounded, whatever takes the room.</summary>
public sealed class BibtexStringsTests
{
    [Fact]
    public void TryDefine_LongValuesWithoutEnd_AreRefusedForGoodWhileShortOnesAreKept()
    {
        var strings = new BibtexStrings();
        string longOne = new('x', 1 << 22);

        Assert.Equal(1, Enumerable.Range(0, 1_200).Count(_ => strings.TryDefine("long", longOne)));
        Assert.True(strings.TryDefine("short", "x"));
    }

    [Fact]
    public void TryDefine_NamesWithoutValues_AreBoundedToo()
    {
        var strings = new BibtexStrings();

        Assert.InRange(Enumerable.Range(0, 200_000).Count(i => strings.TryDefine(i.ToString(CultureInfo.InvariantCulture), "")), 100_000, 140_000);
        Assert.False(new BibtexStrings().TryDefine(new string('n', 1 << 23), ""));
    }
}
