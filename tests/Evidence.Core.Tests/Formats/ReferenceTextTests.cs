using CsCheck;
using Evidence.Core.Formats;

namespace Evidence.Core.Tests.Formats;

public sealed class ReferenceTextTests
{
    private static readonly Gen<string> Texts = Gen.OneOf("a", "moss", "\u00E9", "\U0001F33F", " ", "  ", "\t", "\r\n", "\u0085", "\u2028", "\u00A0", "\uFEFF", "\u0000", "\u007F", "\u009F", "-").Array[0, 30].Select(string.Concat);

    // The rule written down plainly, beside the quick way.
    [Fact]
    public void Clean_AnyText_IsOneLineWithSingleSpacesAndNoControlCharacters() => Texts.Sample(text =>
    {
        string spaced = string.Concat(text.Where(c => c != '\uFEFF' && (IsSpace(c) || !char.IsControl(c))).Select(c => IsSpace(c) ? ' ' : c));
        string wanted = string.Join(' ', spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(wanted.Length == 0 ? null : wanted, ReferenceText.Clean(text));
    }, iter: 5000);

    [Fact]
    public void Clean_HalfOfACharacter_KeepsItsPlaceVisible() => Assert.Equal("a \uFFFD b", ReferenceText.Clean("a \uD83C b"));

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';
}
