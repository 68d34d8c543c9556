using Evidence.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Evidence.Web.Tests.Integration;

/// <summary>The real application on real Kestrel at a free port, with an index of its own.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "Disposed by IAsyncLifetime.DisposeAsync.")]
public class RunningSite : IAsyncLifetime
{
    private readonly TempFolder _index = new();
    private WebApplication? _app;

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public string Url { get; private set; } = "";

    internal CapturedLog Log { get; } = new();

    internal string IndexPath => _index.Path;

    protected virtual IReadOnlyList<string> Settings => [$"--Evidence:Data={Repository.Data}"];

    public async Task InitializeAsync()
    {
        Prepare();
        _app = WebApp.Create(
            ["--urls=http://127.0.0.1:0", $"--Evidence:Index={_index.Path}", "--Evidence:WatchIntervalMs=50", .. Settings],
            builder =>
            {
                builder.Logging.ClearProviders().AddProvider(Log);
                Configure(builder);
            });
        await _app.StartAsync();
        Url = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Client.BaseAddress = new Uri(Url);
        await WaitUntilReadyAsync();
    }

    /// <summary>Ends when the application has been told to stop.</summary>
    internal Task Stopping => Task.Delay(Timeout.Infinite, _app!.Lifetime.ApplicationStopping).ContinueWith(_ => { }, TaskScheduler.Default);

    /// <summary>Stops the application as a signal to its process would.</summary>
    internal Task StopAsync() => _app!.StopAsync();

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        _index.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        for (int i = 0; i < 600; i++)
        {
            using HttpResponseMessage answer = await Client.GetAsync("/readyz");
            if (answer.IsSuccessStatusCode || !WantsReady) return;
            await Task.Delay(100);
        }

        throw new TimeoutException("The site did not become ready: " + string.Join('\n', Log.Lines));
    }

    protected virtual bool WantsReady => true;

    /// <summary>What else the application is given.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    /// <summary>What the index holds before the site starts.</summary>
    protected virtual void Prepare()
    {
    }
}
