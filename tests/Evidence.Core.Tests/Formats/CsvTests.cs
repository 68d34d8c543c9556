using Evidence.Core.Formats;

namespace Evidence.Core.Tests.Formats;

public sealed class CsvTests
{
    [Theory]
    [InlineData("-0.17", "-0.17")]
    [InlineData("+3", "+3")]
    [InlineData("-1e-3", "-1e-3")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("=SUM(A1)", "'=SUM(A1)")]
    [InlineData("@x", "'@x")]
    public void Line_NumberWithItsSign_StaysANumber(string value, string written) => Assert.Equal($"{written}\n", Csv.Line(value));
}
