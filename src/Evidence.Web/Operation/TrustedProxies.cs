using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Evidence.Web.Operation;

/// <summary>Believes what proxies say of a visitor, but only those that the settings name.</summary>
internal static class TrustedProxies
{
    public static void AddTrustedProxies(this IServiceCollection services) =>
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<EvidenceOptions>>((forwarded, options) =>
        {
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (System.Net.IPNetwork network in NetworksAttribute.Read(options.Value.TrustedProxies)) forwarded.KnownIPNetworks.Add(network);

            // Where no network is known the framework believes everybody, so then it must not look at all.
            forwarded.ForwardedHeaders = forwarded.KnownIPNetworks.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
        });
}
