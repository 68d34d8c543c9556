using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Evidence.Web.Operation;

/// <summary>What one connection may send and how long it may take.</summary>
internal static class ServerLimits
{
    /// <summary>Largest body where no address says otherwise, in bytes.</summary>
    public const int MaxBody = 64 * 1024;

    public static void AddServerLimits(this IServiceCollection services)
    {
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<EvidenceOptions>>((kestrel, options) => Limit(kestrel, options.Value));
        services.AddOptions<HostOptions>().Configure<IOptions<EvidenceOptions>>((host, options) => host.ShutdownTimeout = TimeSpan.FromMilliseconds(options.Value.ShutdownTimeoutMs));
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 4096;
            form.KeyLengthLimit = 256;
            form.MultipartHeadersCountLimit = 8;
            form.MultipartHeadersLengthLimit = 4096;
        });
    }

    private static void Limit(KestrelServerOptions kestrel, EvidenceOptions options)
    {
        var rate = new MinDataRate(options.MinBytesPerSecond, TimeSpan.FromMilliseconds(options.SlowGraceMs));
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBody;
        kestrel.Limits.MaxRequestLineSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromMilliseconds(options.HeadersTimeoutMs);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        kestrel.Limits.MinRequestBodyDataRate = rate;
        kestrel.Limits.MinResponseDataRate = rate;
        kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
    }
}
