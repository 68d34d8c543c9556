using System.Net;
using System.Threading.RateLimiting;
using Evidence.Core.Model;
using Evidence.Web.Api;
using Evidence.Web.Pages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Evidence.Web;

/// <summary>The one builder of the web application, used by the program, the tests and the benchmarks.</summary>
public static class WebApp
{
    /// <summary>Where it listens unless told otherwise: this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Makes the application, ready to run.</summary>
    /// <param name="args">Command line, such as --urls.</param>
    /// <param name="configure">Further settings, for tests.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(WebApp).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets(); // pages look the same from a build, from a publish folder and from any working folder
        configure?.Invoke(builder);
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists()) builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
            kestrel.Limits.MaxRequestLineSize = 16 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.MaxConcurrentConnections = 1000;
        });
        AddServices(builder);
        WebApplication app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptions<EvidenceOptions>()
            .Bind(builder.Configuration.GetSection(EvidenceOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CausalMaps>();
        services.AddSingleton<IndexService>().AddHostedService(p => p.GetRequiredService<IndexService>());
        services.AddSingleton<LibraryService>().AddHostedService(p => p.GetRequiredService<LibraryService>());
        services.AddSingleton<CheckService>().AddSingleton<CheckDeadline>().AddSingleton<ExampleArticle>();
        services.AddSingleton<AuditService>();
        services.ConfigureHttpJsonOptions(o => EvidenceJson.Configure(o.SerializerOptions));
        services.AddProblemDetails();
        services.AddOpenApi();
        services.AddRazorPages();
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<EvidenceOptions>>(LimitRates);
    }

    private static void LimitRates(RateLimiterOptions limiter, IOptions<EvidenceOptions> options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(ArticleForm.RateLimit, _ => RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions { PermitLimit = options.Value.ChecksAtOnce, QueueLimit = 4 * options.Value.ChecksAtOnce }));
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
        {
            IPAddress? address = http.Connection.RemoteIpAddress;
            if (Errors.IsAnswering(http) || address is null || (IPAddress.IsLoopback(address) && !options.Value.LimitLoopback)) return RateLimitPartition.GetNoLimiter("loopback");
            return RateLimitPartition.GetFixedWindowLimiter(address.ToString(), _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.RequestsPerMinute, Window = TimeSpan.FromMinutes(1) });
        });
    }

    private static void UsePipeline(WebApplication app)
    {
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
        app.MapOpenApi();
        app.MapRazorPages().WithStaticAssets();
    }
}
