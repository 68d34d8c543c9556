namespace Evidence.Web.Tests.Integration;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("--Evidence:SearchDeadlineMs=0", "SearchDeadlineMs")]
    [InlineData("--Evidence:Dta=/somewhere", "Dta")]
    public async Task Start_WithAFaultySetting_StopsAndNamesIt(string setting, string name)
    {
        await using Microsoft.AspNetCore.Builder.WebApplication app = WebApp.Create(["--urls=http://127.0.0.1:0", setting, "--Evidence:BuildAtStart=false"]);

        Exception fault = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync());

        Assert.Contains(name, fault.ToString(), StringComparison.Ordinal);
    }
}
