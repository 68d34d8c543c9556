namespace Evidence.Web;

/// <summary>Every line the web host logs. None carries a visitor's text: the route is logged, never path or query.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Built generation {Generation}: {Claims} claims, {Studies} studies, {Concepts} concepts.")]
    public static partial void Built(ILogger logger, string generation, int claims, int studies, int concepts);

    [LoggerMessage(2, LogLevel.Information, "Serving generation {Generation}.")]
    public static partial void Serving(ILogger logger, string generation);

    [LoggerMessage(3, LogLevel.Warning, "Not ready: {Reason}")]
    public static partial void NotReady(ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Error, "{Finding}")]
    public static partial void BaseFinding(ILogger logger, string finding);

    [LoggerMessage(5, LogLevel.Warning, "Another process is building the index; serving what there is. {Reason}")]
    public static partial void BuildElsewhere(ILogger logger, string reason);

    [LoggerMessage(6, LogLevel.Error, "The index could not be built; serving what there is.")]
    public static partial void BuildFailed(ILogger logger, Exception fault);

    [LoggerMessage(9, LogLevel.Information, "Serving generation {Generation} of the library: {References} references.")]
    public static partial void ServingLibrary(ILogger logger, string generation, int references);

    [LoggerMessage(7, LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds:0.0} ms")]
    public static partial void Request(ILogger logger, string method, string route, int status, double milliseconds);
}
