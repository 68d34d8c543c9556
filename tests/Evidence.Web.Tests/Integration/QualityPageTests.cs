using System.Text.Json;
using AngleSharp.Html.Dom;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

/// <summary>The page of measured quality shows the file of the source as it is, and the page of the method a claim of the live base.</summary>
public sealed class QualityPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly string Source = File.ReadAllText(Repository.File("docs/measured-quality.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Get_Quality_ShowsEveryPartWithItsDateAndEveryRow()
    {
        IHtmlDocument page = await site.PageAsync("/quality");
        string[] headings = [.. Source.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..])];
        int rows = Source.Split('\n').Count(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal)) - Source.Split('\n').Count(l => l.StartsWith("| ---", StringComparison.Ordinal));

        Assert.Equal(headings, page.QuerySelectorAll(".quality h2").Select(h => h.QuerySelector(".num") is { } when ? $"{h.FirstChild!.TextContent.Trim()} ({when.TextContent})" : h.TextContent.Trim()));
        Assert.Equal(rows, page.QuerySelectorAll(".quality tbody tr").Length);
        Assert.Contains($"{rows} rows of figures in {headings.Length} parts", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".quality th"), h => Assert.NotEmpty(h.TextContent.Trim()));
        Assert.Empty(page.QuerySelectorAll(".quality img"));
        Assert.All(page.QuerySelectorAll(".quality section a"), a => Assert.StartsWith("http", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct(), page.QuerySelectorAll("[id]").Select(e => e.Id));
    }

    [Fact]
    public async Task Get_QualityJson_HoldsTheSource()
    {
        using JsonDocument json = JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/quality"));

        foreach (JsonElement part in json.RootElement.GetProperty("parts").EnumerateArray()) Assert.Contains(part.GetProperty("markdown").GetString()!, Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Quality_MarkupAndLinksInTheFile_StayWords()
    {
        MeasuredPart part = Assert.Single(MeasuredQuality.Of("# T\n\n## Part (2031-05-07, busy)\n\n<script>alert(1)</script> [a *page*](a.md) [web](https://lamps.example) ![a plot](plot.svg)\n\n| | n |\n| --- | --- |\n| x | <b>1</b> |\n").Parts);

        Assert.Equal(("Part", "2031-05-07, busy", 1), (part.Title, part.Measured, part.Figures));
        Assert.Equal(new DateOnly(2031, 5, 7), Assert.Single(part.Days));
        Assert.DoesNotContain("<script", part.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", part.Html, StringComparison.Ordinal);
        Assert.Contains("a page <a href=\"https://lamps.example\">web</a> a plot: drawn in docs/plot.svg.", part.Html, StringComparison.Ordinal);
        Assert.Contains("measured</th>", part.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_About_WorksThroughAClaimOfTheLiveBaseToItsVerdict()
    {
        IHtmlDocument page = await site.PageAsync("/about");
        string href = page.QuerySelector(".worked a[href^='/claims/']")!.GetAttribute("href")!;
        using JsonDocument json = JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1" + href));
        JsonElement main = json.RootElement.GetProperty("strata").EnumerateArray().First(s => s.GetProperty("stratum").GetString() == json.RootElement.GetProperty("headline").GetString());
        string[] steps = [.. main.GetProperty("steps").EnumerateArray().Select(s => $"Rule {s.GetProperty("rule").GetInt32()} {s.GetProperty("text").GetString()}")];

        Assert.Equal(steps, page.QuerySelectorAll(".worked .steps li").Select(l => l.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll(".worked .steps a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Equal(json.RootElement.GetProperty("evidence").GetArrayLength(), page.QuerySelectorAll(".worked > ol:first-of-type > li").Length);
        Assert.True(steps.Select(s => s[..6]).Distinct().Count() >= 4, string.Join('\n', steps));
    }
}
