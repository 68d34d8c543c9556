using System.Reflection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Evidence.Web.Operation;

/// <summary>
/// Metrics and traces by OpenTelemetry's protocol. Nothing is made or sent unless the standard setting names where to; the
/// other OTEL_ settings are OpenTelemetry's own.
/// </summary>
internal static class Telemetry
{
    /// <summary>The setting that turns it on: an address such as http://127.0.0.1:4317.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string NameOfService = "OTEL_SERVICE_NAME";

    private static readonly string? Version = typeof(WebApp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint])) return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource =>
            {
                if (builder.Configuration[NameOfService] is null) resource.AddService("evidence-web", serviceVersion: Version);
            })
            .WithMetrics(metrics => metrics
                .AddMeter("Evidence.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime")
                .AddOtlpExporter())
            .WithTracing(traces => traces
                .AddSource("Evidence.*")
                .AddAspNetCoreInstrumentation()
                .AddProcessor<SpansWithoutText>()
                .AddOtlpExporter());
    }
}
