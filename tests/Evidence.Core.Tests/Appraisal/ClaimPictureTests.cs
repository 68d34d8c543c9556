using System.Xml.Linq;
using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Tests.Searching;

namespace Evidence.Core.Tests.Appraisal;

/// <summary>The balance and the timeline of every claim: what they count is what the verdict counts, and the pictures carry all of it.</summary>
public sealed class ClaimPictureTests(RealBase real) : IClassFixture<RealBase>
{
    private static readonly EvidenceRole[] Weighed = [EvidenceRole.Pro, EvidenceRole.Con, EvidenceRole.Mixed, EvidenceRole.Inconclusive];

    private IEnumerable<ClaimView> Views => real.Lease.KnowledgeBase.Claims.Select(c => ClaimView.Of(real.Lease.KnowledgeBase, real.Lease.Appraisals, c));

    [Fact]
    public void Balance_OfEveryClaim_CountsWhatTheVerdictCounts()
    {
        int compared = 0;
        foreach (ClaimView view in Views.Where(v => v.Status == ClaimStatus.Current))
        {
            ClaimAppraisal appraisal = real.Lease.Appraisals[view.Id];
            foreach (StratumAppraisal stratum in appraisal.Strata)
            {
                int[] counted = [stratum.Pro.Count, stratum.Con.Count, stratum.Mixed, stratum.Inconclusive];
                BalanceView? balance = view.Balance.SingleOrDefault(b => b.Stratum == stratum.Stratum);

                Assert.Equal(counted, Weighed.Select(role => balance?.Count(role) ?? 0));
                Assert.Equal(stratum.Pro.Concat(stratum.Con).Select(v => (v.Level, string.Join(' ', v.Studies.Order()))).Order(),
                    (balance?.Weights ?? []).Where(w => w.Role is EvidenceRole.Pro or EvidenceRole.Con).Select(w => (w.Level, string.Join(' ', w.Studies.Select(s => s.Id).Order()))).Order());
                compared += counted.Sum();
            }

            if (view.Balance.Any(b => b.Stratum == view.Headline)) Assert.Equal(view.Headline, view.Balance[0].Stratum);
        }

        Assert.True(compared > 300, $"{compared} weights");
    }

    [Fact]
    public void BalanceSvg_OfEveryClaim_CarriesTheWordsOfEveryWeightInside()
    {
        foreach (ClaimView view in Views.Where(v => v.Balance.Count > 0))
        {
            XElement svg = XElement.Parse(BalanceSvg.Write(view.Balance));

            Assert.Equal(view.Balance.Select(b => b.Words), TitlesOf(svg, "b-lane"));
            Assert.Equal(view.Balance.SelectMany(b => b.Weights).Select(w => w.Words).Order(), TitlesOf(svg, "b-weight").Order());
            AssertInside(svg);
            foreach (XElement[] lane in svg.Descendants().Where(e => e.Attribute("class")?.Value == "b-lane").Select(l => l.Descendants().Where(e => e.Name.LocalName == "rect").ToArray()))
                foreach ((XElement one, XElement other) in lane.SelectMany((a, i) => lane.Take(i).Select(b => (a, b)))) Assert.False(Overlap(one, other), $"{view.Id}: {one} {other}");
        }
    }

    [Fact]
    public void BalanceSvg_TallerIsAHigherLevelAndRightIsFor()
    {
        ClaimView view = Views.Single(v => v.Id == "probiotics-improve-ra-activity");
        XElement svg = XElement.Parse(BalanceSvg.Write(view.Balance));
        XElement[] blocks = [.. svg.Descendants().Where(e => e.Attribute("class")?.Value.StartsWith("b-weight b-", StringComparison.Ordinal) == true && !e.Attribute("class")!.Value.EndsWith("open", StringComparison.Ordinal))];

        Assert.NotEmpty(blocks);
        foreach (XElement block in blocks)
        {
            BalanceWeight weight = view.Balance.SelectMany(b => b.Weights).First(w => w.Words == block.Elements().First().Value);
            XElement rect = block.Elements().Single(e => e.Name.LocalName == "rect");
            Assert.Equal(14.0 * (int)weight.Level, Number(rect, "height"));
            Assert.Equal(weight.Role == EvidenceRole.Pro, Number(rect, "x") > 170);
        }
    }

    [Fact]
    public void Timeline_OfEveryClaim_HoldsEveryItemOnceAndThePictureEveryDatedOne()
    {
        int drawn = 0;
        foreach (ClaimView view in Views)
        {
            Timeline timeline = Timeline.Of(view);
            Assert.Equal(view.Evidence.Count, timeline.Years.Sum(y => y.Items.Count) + timeline.Undated.Count);
            if (!timeline.ShowsACourse) continue;

            drawn++;
            XElement svg = XElement.Parse(TimelineSvg.Write(timeline));
            Assert.Equal(timeline.Years.SelectMany(y => y.Items.Select(i => Timeline.Words(y.Year, i))).Order(), TitlesOf(svg, "t-mark").Order());
            AssertInside(svg);
            (double X, double Y)[] marks = [.. svg.Descendants().Where(e => e.Name.LocalName == "circle").Select(c => (Number(c, "cx"), Number(c, "cy")))];
            foreach (((double X, double Y) one, (double X, double Y) other) in marks.SelectMany((a, i) => marks.Take(i).Select(b => (a, b)))) Assert.True(Math.Abs(one.X - other.X) > 8 || Math.Abs(one.Y - other.Y) > 8, view.Id);
        }

        Assert.True(drawn > 20, $"{drawn} drawn");
    }

    private static string[] TitlesOf(XElement svg, string style) =>
        [.. svg.Descendants().Where(e => e.Attribute("class")?.Value.Split(' ').Contains(style) == true).Select(e => e.Elements().First(t => t.Name.LocalName == "title").Value)];

    private static void AssertInside(XElement svg)
    {
        double width = Number(svg, "width"), height = Number(svg, "height");
        foreach (XElement rect in svg.Descendants().Where(e => e.Name.LocalName == "rect"))
        {
            Assert.InRange(Number(rect, "x"), 0, width - Number(rect, "width"));
            Assert.InRange(Number(rect, "y"), 0, height - Number(rect, "height"));
        }

        foreach (XElement disc in svg.Descendants().Where(e => e.Name.LocalName == "circle"))
        {
            Assert.InRange(Number(disc, "cx"), 4, width - 4);
            Assert.InRange(Number(disc, "cy"), 4, height - 4);
        }

        foreach (XElement text in svg.Descendants().Where(e => e.Name.LocalName == "text")) Assert.InRange(Number(text, "y"), 8, height);
    }

    private static bool Overlap(XElement a, XElement b) =>
        Number(a, "x") < Number(b, "x") + Number(b, "width") && Number(b, "x") < Number(a, "x") + Number(a, "width")
        && Number(a, "y") < Number(b, "y") + Number(b, "height") && Number(b, "y") < Number(a, "y") + Number(a, "height");

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
