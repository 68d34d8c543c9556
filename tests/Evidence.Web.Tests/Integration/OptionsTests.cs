using Evidence.Tests;
using Microsoft.Extensions.Options;

namespace Evidence.Web.Tests.Integration;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("--Evidence:SearchDeadlineMs=0", "Evidence:SearchDeadlineMs (the command line) is '0': it wants a whole number from 10 to 60000.")]
    [InlineData("--Evidence:SearchDeadlineMs=soon", "is 'soon': it wants a whole number")]
    [InlineData("--Evidence:LimitLoopback=maybe", "it wants true or false")]
    [InlineData("--Evidence:TrustedProxies=127.0.0.1,nginx", "it wants addresses or networks")]
    [InlineData("--Evidence:Dta=/somewhere", "Evidence:Dta (the command line): there is no such setting. Did you mean 'Data'?")]
    [InlineData("--Evidence:Data:Folder=/somewhere", "Evidence:Data:Folder (the command line): there is no such setting.")]
    public void Create_WithAFaultySetting_SaysWhereItWasSetAndWhatToDo(string setting, string sentence)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => WebApp.Create(["--urls=http://127.0.0.1:0", setting]));

        Assert.Contains(sentence, fault.Failures.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_WithEverySettingAtItsDefault_TakesThem()
    {
        string[] settings = [.. typeof(EvidenceOptions).GetProperties().Where(p => p.PropertyType != typeof(string)).Select(p => $"--Evidence:{p.Name}={p.GetValue(new EvidenceOptions())}")];

        await WebApp.Create(["--urls=http://127.0.0.1:0", "--Evidence:TrustedProxies=127.0.0.1, 10.0.0.0/8, ::1", .. settings]).DisposeAsync();
    }

    [Fact]
    public void Operations_TableOfSettings_IsWhatTheCodeSays() => SettingsTable.AssertCurrent(EvidenceOptions.Section, new EvidenceOptions());
}
