using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

/// <summary>The tarball of the web service, unpacked and run as systemd would run it.</summary>
public sealed class TarballTests
{
    [Fact]
    public async Task Tarball_Unpacked_ServesTellsSystemdAndStopsInOrder()
    {
        using var folder = new TempFolder();
        Packaging.Make("web", folder.Path);
        (int unpacked, string said) = Packaging.Run(folder.Path, "tar", "xzf", Directory.EnumerateFiles(folder.Path, "*.tar.gz").Single());
        Assert.True(unpacked == 0, said);
        string home = Directory.EnumerateDirectories(folder.Path, "evidence-web-*").Single();
        File.Delete(Path.Combine(home, "data", "README.md")); // the program needs no other file than those it reads
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        string socket = Path.Combine(folder.Path, "notify");
        systemd.Bind(new UnixDomainSocketEndPoint(socket));
        systemd.ReceiveTimeout = 60_000;

        // .NET takes a parent of this name for systemd.
        File.CreateSymbolicLink(Path.Combine(folder.Path, "systemd"), "/bin/bash");
        string script = Path.Combine(folder.Path, "run");
        File.WriteAllText(script, $"NOTIFY_SOCKET='{socket}' dotnet '{home}/app/Evidence.Web.dll' --urls http://127.0.0.1:0 '--Evidence:Index={folder.Path}/index' &\nweb=$!\ntrap 'kill -TERM $web' TERM\nwait $web\nwait $web\necho \"ended with $?\"\n");
        using Process parent = Packaging.Start("/", Path.Combine(folder.Path, "systemd"), script);
        var log = new StringBuilder();
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        parent.OutputDataReceived += (_, line) =>
        {
            lock (log) log.AppendLine(line.Data);
            if (Regex.Match(line.Data ?? "", @"Now listening on: (\S+)") is { Success: true } found) address.TrySetResult(found.Groups[1].Value);
        };
        parent.BeginOutputReadLine();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(await address.Task.WaitAsync(TimeSpan.FromMinutes(1))) };
            var message = new byte[1000];
            Assert.Contains("READY=1", Encoding.ASCII.GetString(message, 0, systemd.Receive(message)), StringComparison.Ordinal);
            for (int i = 0; i < 600 && !(await client.GetAsync("/readyz")).IsSuccessStatusCode; i++) await Task.Delay(100);
            Assert.Equal("ready", await client.GetStringAsync("/readyz"));
            string page = await client.GetStringAsync("/");
            Assert.Contains("text/css", (await client.GetAsync(Regex.Match(page, "href=\"(/[^\"]+\\.css)\"").Groups[1].Value)).Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
            Packaging.Run("/", "kill", "-TERM", $"{parent.Id}");
            Assert.Contains("STOPPING=1", Encoding.ASCII.GetString(message, 0, systemd.Receive(message)), StringComparison.Ordinal);
            Assert.True(parent.WaitForExit(TimeSpan.FromMinutes(1)), "it did not stop");
            parent.WaitForExit();
        }
        finally
        {
            if (!parent.HasExited) parent.Kill(entireProcessTree: true);
        }

        lock (log)
        {
            Assert.Contains("ended with 0", log.ToString(), StringComparison.Ordinal);
            Assert.Contains("<6>", log.ToString(), StringComparison.Ordinal); // the log's lines carry a level that the journal knows
        }
    }

    [Fact]
    public void Program_WithAFaultySetting_ExitsTwoWithASentence()
    {
        (int code, string output) = Packaging.Run("/", "dotnet", typeof(WebApp).Assembly.Location, "--Evidence:Indx=/x");

        Assert.Equal(2, code);
        Assert.Contains("Evidence:Indx (the command line): there is no such setting. Did you mean 'Index'?", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Unit_IsWhatSystemdTakes()
    {
        const string Analyze = "/usr/bin/systemd-analyze";
        Requirement.That(File.Exists(Analyze), $"{Analyze} is not there; it comes with systemd.");
        using var folder = new TempFolder();
        folder.Write("evidence-web.service", File.ReadAllText(Repository.File("packaging/evidence-web.service")).Replace("/usr/bin/dotnet", "/bin/true", StringComparison.Ordinal));

        (int code, string output) = Packaging.Run("/", Analyze, "verify", "--man=no", Path.Combine(folder.Path, "evidence-web.service"));

        Assert.True(code == 0, output);
        Assert.DoesNotContain("evidence-web.service:", output, StringComparison.Ordinal);
    }
}
