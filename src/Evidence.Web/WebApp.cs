using System.Net.Sockets;
using Evidence.Core.Model;
using Evidence.Web.Api;
using Evidence.Web.Operation;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Evidence.Web;

/// <summary>The one builder of the web application, used by the program, the tests and the benchmarks.</summary>
public static class WebApp
{
    /// <summary>Where it listens unless told otherwise: this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    private const int FaultySettings = 2, CouldNot = 3;

    /// <summary>Runs the application until it is told to stop.</summary>
    /// <param name="args">Command line, such as --urls.</param>
    /// <returns>Exit code: 0 stopped in order, 2 the settings have a fault, 3 it could not listen.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        using ILoggerFactory early = LoggerFactory.Create(log => log.AddConsole());
        try
        {
            await using WebApplication app = Create(args);
            try
            {
                await app.StartAsync();
            }
            catch (Exception fault) when (fault is SocketException or FormatException or IOException { InnerException: AddressInUseException or SocketException })
            {
                Log.CouldNotListen(early.CreateLogger(typeof(WebApp)), fault.Message);
                return CouldNot;
            }

            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (OptionsValidationException fault)
        {
            foreach (string sentence in fault.Failures) Log.FaultySetting(early.CreateLogger(typeof(WebApp)), sentence);
            return FaultySettings;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.CouldNotStart(early.CreateLogger(typeof(WebApp)), fault.Message);
            return CouldNot;
        }
    }

    /// <summary>Makes the application, ready to run.</summary>
    /// <param name="args">Command line, such as --urls.</param>
    /// <param name="configure">Further settings, for tests.</param>
    /// <exception cref="OptionsValidationException">A setting of ours is unknown or cannot be taken.</exception>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(WebApp).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets(); // pages look the same from a build, from a publish folder and from any working folder
        configure?.Invoke(builder);
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists()) builder.WebHost.UseUrls(DefaultUrl);
        builder.AddTelemetry();
        builder.Services.AddSettings(builder.Configuration);
        AddServices(builder.Services);
        WebApplication app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSystemd(); // tells systemd when it is ready, and writes the log its way; nothing elsewhere
        services.AddServerLimits();
        services.AddRequestRates();
        services.AddTrustedProxies();
        services.AddHostedService<ListeningNotice>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CausalMaps>().AddSingleton<KeptChanges>().AddSingleton<RenderedFeed>();
        services.AddSingleton<IndexService>().AddHostedService(p => p.GetRequiredService<IndexService>());
        services.AddSingleton<LibraryModelService>();
        services.AddSingleton<LibraryService>().AddHostedService(p => p.GetRequiredService<LibraryService>());
        services.AddSingleton<CheckService>().AddSingleton<CheckDeadline>().AddSingleton<ExampleArticle>();
        services.AddSingleton<AuditService>();
        services.ConfigureHttpJsonOptions(o => EvidenceJson.Configure(o.SerializerOptions));
        services.AddProblemDetails();
        services.AddOpenApi();
        services.AddRazorPages();
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<Errors>();
        app.UseRouting(); // behind Errors, so that its answer finds its page
        app.UseRateLimiter();
        app.UseMiddleware<ReadOnlyRequests>();
        app.MapStaticAssets();
        app.MapHealth();
        app.MapApi();
        app.MapCheck();
        app.MapMechanisms();
        app.MapAudit();
        app.MapLibrary();
        app.MapChanges();
        app.MapOpenApi();
        app.MapRazorPages().WithStaticAssets();
    }
}
