using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Evidence.Web.Tests.Integration;

public sealed partial class MechanismPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Question = "from=leaky+gut&to=joint+pain";

    [Theory]
    [InlineData("/paths")]
    [InlineData("/paths?from=dysbiosis")]
    [InlineData("/paths?" + Question)]
    [InlineData("/paths?" + Question + "&peopleOnly=true")]
    [InlineData("/paths?from=gut-permeability&to=arthritis&withKinds=true&in=animals&maxSteps=3&through=&without=")]
    [InlineData("/gaps")]
    [InlineData("/map")]
    [InlineData("/map?in=animals")]
    [InlineData("/what-if")]
    [InlineData("/what-if?withoutStudy=matei-2021-med&from=leaky+gut&to=synovitis")]
    [InlineData("/what-if?withoutDesign=meta-analysis")]
    [InlineData("/what-if?retracted=zamani-2016-ijrd")]
    public async Task Get_Page_AnswersHtmlWithoutScriptOrStyle(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);
        string html = await answer.Content.ReadAsStringAsync();

        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {html}");
        Assert.DoesNotMatch("<script(?![^>]* src=\"/)(?! type=\"application/ld\\+json\">)", html);
        Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/api/v1/paths?" + Question, "paths")]
    [InlineData("/paths.json?" + Question, "broken")]
    [InlineData("/api/v1/paths?from=dysbiosis&to=synovitis&peopleOnly=true&maxSteps=4", "filters")]
    [InlineData("/api/v1/neighbourhood?concept=leaky+gut", "causes")]
    [InlineData("/api/v1/gaps", "gaps")]
    [InlineData("/gaps.json", "gaps")]
    [InlineData("/api/v1/what-if?withoutStudy=matei-2021-med", "claims")]
    [InlineData("/what-if.json?withoutDesign=cohort", "steps")]
    [InlineData("/api/v1/map", "steps")]
    [InlineData("/map.json", "steps")]
    public async Task Get_Json_AnswersWithTheMember(string address, string member)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);
        string text = await answer.Content.ReadAsStringAsync();

        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {text}");
        Assert.True(JsonDocument.Parse(text).RootElement.TryGetProperty(member, out _), text[..200]);
    }

    [Theory]
    [InlineData("/api/v1/paths?from=dysbiosis", 400, "Name two concepts")]
    [InlineData("/api/v1/paths?from=disbiosis&to=synovitis", 404, "dysbiosis")]
    [InlineData("/api/v1/paths?" + Question + "&maxSteps=99", 400, "1 to 8")]
    [InlineData("/api/v1/paths?" + Question + "&peopleOnly=maybe", 400, "true or false")]
    [InlineData("/api/v1/paths?" + Question + "&in=plants", 400, "animals")]
    [InlineData("/api/v1/neighbourhood?concept=nothing-like-it", 404, "no concept")]
    [InlineData("/api/v1/what-if?withoutStudy=matei-2021", 404, "matei-2021-med")]
    [InlineData("/api/v1/what-if?withoutDesign=guess", 400, "randomised-trial")]
    public async Task Get_FaultyQuestion_SaysWhatToDo(string address, int status, string remedy)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(remedy, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PathsOfAnUnknownName_OffersTheNearestAsLinks()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/paths?from=menthol&to=joint+pian");
        string html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains("/paths?from=menthol&amp;to=joint-pain", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("svg", "image/svg+xml", "<svg")]
    [InlineData("dot", "text/vnd.graphviz", "digraph")]
    [InlineData("mmd", "text/plain", "flowchart")]
    [InlineData("csv", "text/csv", "from,fromLabel")]
    [InlineData("jgf", "application/vnd.jgf+json", "\"graph\"")]
    public async Task Get_Export_HasItsTypeAndBeginning(string format, string type, string beginning)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync($"/paths.{format}?{Question}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(beginning, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/paths?" + Question)]
    [InlineData("/paths?from=dysbiosis&to=synovitis")]
    [InlineData("/paths?from=fibre&to=inflammation")]
    [InlineData("/paths?from=chronic+stress&to=arthritis&withKinds=true")]
    [InlineData("/paths?from=menthol&to=joint+pain")]
    [InlineData("/concepts/gut-permeability")]
    [InlineData("/claims/gut-lps-drives-joint-inflammation")]
    public async Task Get_Page_ListAndPictureCarryTheSameFacts(string address)
    {
        string html = await site.Client.GetStringAsync(address);
        string[] drawn = [.. Arrow().Matches(html).Select(m => Plain($"{m.Groups["claim"].Value} {m.Groups["name"].Value}")).Select(WithoutMark).Order(StringComparer.Ordinal)];
        string[] listed = [.. Item().Matches(html).Select(m => Plain($"{m.Groups["claim"].Value} {m.Groups["from"].Value} to {m.Groups["to"].Value}: {m.Groups["verb"].Value}; {m.Groups["species"].Value}; {m.Groups["sure"].Value}{(m.Groups["caution"].Value is { Length: > 0 } c ? $"; {c}" : "")}")).Distinct().Order(StringComparer.Ordinal)];

        Assert.NotEmpty(drawn);
        Assert.Equal(listed, drawn);
        int marksListed = Regex.Count(html, "class=\"weakest\""), pathsListed = Regex.Count(html, "class=\"steps-of\"");
        Assert.Equal(pathsListed, marksListed);
        Assert.Equal(pathsListed > 0, Arrow().Matches(html).Any(m => m.Groups["name"].Value.Contains("weakest link", StringComparison.Ordinal)));

        static string Plain(string text) => WebUtility.HtmlDecode(text);
        static string WithoutMark(string text) => text.IndexOf("; weakest link", StringComparison.Ordinal) is >= 0 and var at ? text[..at] : text;
    }

    [Fact]
    public async Task Get_NameWithMarkup_EncodesIt()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/paths?from=%3Cscript%3Ealert(1)%3C/script%3E&to=%22%3E%3Cimg%3E");
        string html = await answer.Content.ReadAsStringAsync();

        Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("<a href=\"/claims/[^\"]+\" class=\"p-arrow[^\"]*\" aria-label=\"(?<name>[^\"]+)\" data-step=\"\\d+\" data-claim=\"(?<claim>[^\"]+)\"")]
    private static partial Regex Arrow();

    [GeneratedRegex("<div class=\"link-step\" data-claim=\"(?<claim>[^\"]+)\"[^>]*>\\s*<p class=\"says\"><a [^>]+>(?<from>[^<]+)</a> <a [^>]+>(?<verb>[^<]+)</a> <a [^>]+>(?<to>[^<]+)</a>.*?<span class=\"species\">(?<species>[^<]+)</span>.*?<span class=\"sure\">(?<sure>[^<]+)</span>.*?</p>\\s*(<p class=\"why caution\">(?<caution>[^<]+)</p>)?", RegexOptions.Singleline)]
    private static partial Regex Item();
}
