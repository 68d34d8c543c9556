using Evidence.Core.Appraisal;
using Evidence.Core.Formats;
using Evidence.Core.Model;
using Evidence.Core.Tests.Searching;

namespace Evidence.Core.Tests.Appraisal;

public sealed class EvidenceTableTests(RealBase real) : IClassFixture<RealBase>
{
    private ClaimView View(string id) => ClaimView.Of(real.Lease.KnowledgeBase, real.Lease.Appraisals, real.Lease.KnowledgeBase.FindClaim(id)!);

    public static TheoryData<EvidenceColumn> Columns => [.. Enum.GetValues<EvidenceColumn>()];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Of_AnyColumnBothWays_HoldsTheSameRows(EvidenceColumn column)
    {
        ClaimView view = View("probiotics-improve-ra-activity");
        foreach (bool isDescending in new[] { false, true })
        {
            EvidenceTable table = EvidenceTable.Of(view, column, isDescending);

            Assert.Equal(view.Evidence.Count, table.Rows.Distinct().Count());
            Assert.All(view.Evidence, item => Assert.Contains(item, table.Rows));
        }
    }

    [Fact]
    public void Of_SizeUpAndDown_IsInOrderWithTheUnknownLast()
    {
        ClaimView view = View("probiotics-improve-ra-activity");
        int?[] up = [.. EvidenceTable.Of(view, EvidenceColumn.Size).Rows.Select(r => r.N)], down = [.. EvidenceTable.Of(view, EvidenceColumn.Size, isDescending: true).Rows.Select(r => r.N)];
        int?[] known = [.. view.Evidence.Select(e => e.N).Where(n => n is not null)];

        Assert.Contains(null, up);
        Assert.Equal(known.Order(), up.Take(known.Length));
        Assert.Equal(known.OrderDescending(), down.Take(known.Length));
        Assert.All(up.Skip(known.Length).Concat(down.Skip(known.Length)), n => Assert.Null(n));
    }

    [Theory]
    [InlineData("", "", null)]
    [InlineData("year", "desc", null)]
    [InlineData("yaer", "", "'sort' is one of study, year, side, level, design, species, size.")]
    [InlineData("year", "down", "'dir' is asc or desc.")]
    public void Read_WordsOfAnAddress_OrSaysWhatItTakes(string sort, string dir, string? wanted)
    {
        EvidenceTable table = EvidenceTable.Read(View("probiotics-improve-ra-activity"), sort, dir, out string? fault);

        Assert.Equal(wanted, fault);
        Assert.Equal(sort == "year" && wanted is null ? EvidenceColumn.Year : null, table.By);
    }

    [Fact]
    public void Csv_OfEveryClaim_ReadsBackRowByRow()
    {
        foreach (Claim claim in real.Lease.KnowledgeBase.Claims)
        {
            EvidenceTable table = EvidenceTable.Of(View(claim.Id), EvidenceColumn.Year);
            string[][] rows = [.. CsvRecords.Read(new StringReader(string.Concat(table.Csv()))).Select(r => r.Values.ToArray())];

            Assert.Equal(table.Rows.Count + 1, rows.Length);
            Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
            Assert.Equal(table.Rows.Select(r => r.Study.Id), rows.Skip(1).Select(r => r[1]));
            Assert.Equal(table.Rows.Select(r => r.Finding), rows.Skip(1).Select(r => r[Array.IndexOf(rows[0], "finding")]));
        }
    }
}
