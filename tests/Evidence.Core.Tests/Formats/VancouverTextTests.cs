using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Tests.Formats;

public sealed class VancouverTextTests
{
    private static readonly ReferenceName Arden = ReferenceName.Of("Arden", "Paula Q.")!, Bexley = ReferenceName.Of("Bexley", "QR", suffix: "Jr.")!;

    private static readonly Reference Article = new()
    {
        Type = "article-journal",
        Authors = [Arden, Bexley],
        Title = "Moss in lamps: does it glow?",
        ContainerTitle = "Journal of Lamps",
        Issued = new ReferenceDate(2031, 4),
        Volume = "31",
        Issue = "1",
        Page = "1-9",
        Doi = "10.5555/lamp",
        Pmid = "90002031",
    };

    [Fact]
    public void Of_Article_IsAsJournalsPrintIt() =>
        Assert.Equal("Arden PQ, Bexley QR Jr. Moss in lamps: does it glow? Journal of Lamps. 2031;31(1):1-9. doi: 10.5555/lamp. PMID: 90002031.", VancouverText.Of(Article));

    [Fact]
    public void Of_MoreThanSixAuthors_NamesSixAndOthers() =>
        Assert.StartsWith("Arden PQ, Arden PQ, Arden PQ, Arden PQ, Arden PQ, Arden PQ, et al. Moss", VancouverText.Of(Article with { Authors = [.. Enumerable.Repeat(Arden, 7)] }), StringComparison.Ordinal);

    [Fact]
    public void Of_ListThatIsCutShort_SaysSo() =>
        Assert.StartsWith("Arden PQ, et al. Moss", VancouverText.Of(Article with { Authors = [Arden], AuthorsComplete = false }), StringComparison.Ordinal);

    [Fact]
    public void Of_Group_KeepsItsName() =>
        Assert.StartsWith("The Lamp Group. Moss", VancouverText.Of(Article with { Authors = [ReferenceName.OfLiteral("The Lamp Group")!] }), StringComparison.Ordinal);

    [Fact]
    public void Of_Page_NamesTheDayItWasReadAndItsAddress() =>
        Assert.Equal(
            "Moss makes lamps glow [Internet]. Evidence; 2031 May 7 [cited 2031 Jun 1]. Claim; verdict supported. Available from: https://lamps.example/claims/moss?at=x",
            VancouverText.Of(
                new Reference { Type = "webpage", Title = "Moss makes lamps glow.", ContainerTitle = "Evidence", Issued = ReferenceDate.OfText("2031-05-07"), Url = "https://lamps.example/claims/moss?at=x", Extra = [new ReferenceField("note", "claim; verdict supported")] },
                new DateOnly(2031, 6, 1)));

    [Theory]
    [InlineData("Only a title", null, null, "Only a title.")]
    [InlineData(null, "A journal", null, "A journal.")]
    [InlineData("A title", null, "2031", "A title. 2031.")]
    public void Of_WhatIsNotKnown_IsLeftOut(string? title, string? journal, string? issued, string wanted) =>
        Assert.Equal(wanted, VancouverText.Of(new Reference { Type = "article-journal", Title = title, ContainerTitle = journal, Issued = issued is null ? null : ReferenceDate.OfText(issued) }));

    [Fact]
    public void Of_EveryStudyOfTheBase_IsOneLineWithItsIdentifiers()
    {
        foreach (Study study in Evidence.Core.Loading.DataFolder.Load(Evidence.Tests.Repository.Data).Studies.Select(s => s.Record))
        {
            string line = VancouverText.Of(Reference.Of(study));

            Assert.DoesNotMatch(@"[\r\n]|  |\.\.|null|;;|: ?$", line);
            if (study.Doi is not null) Assert.Contains($"doi: {study.Doi}.", line, StringComparison.Ordinal);
            if (study.Year is { } year) Assert.Contains(year.ToString(System.Globalization.CultureInfo.InvariantCulture), line, StringComparison.Ordinal);
        }
    }
}
