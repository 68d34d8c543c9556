using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Evidence.Web.Operation;

/// <summary>Says at the start when the service listens beyond this machine but answers only to this machine's names.</summary>
internal sealed class ListeningNotice(IServer server, IOptions<HostFilteringOptions> hosts, ILogger<ListeningNotice> logger) : IHostedLifecycleService
{
    private static readonly string[] OwnNames = ["localhost", "127.0.0.1", "[::1]"];

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        string? open = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(a => !OwnNames.Contains(BindingAddress.Parse(a).Host));
        if (open is not null && hosts.Value.AllowedHosts.All(OwnNames.Contains)) Log.OnlyOwnNames(logger, open);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
