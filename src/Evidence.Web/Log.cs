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

    [LoggerMessage(7, LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds:0.0} ms")]
    public static partial void Request(ILogger logger, string method, string route, int status, double milliseconds);

    // The message of a fault may quote what a visitor wrote; its kind and its place do not.
    [LoggerMessage(8, LogLevel.Error, "A request failed with {Kind} at {Route}, reference {Reference}:{Trace}")]
    public static partial void RequestFailed(ILogger logger, string kind, string route, string reference, string trace);

    [LoggerMessage(9, LogLevel.Critical, "{Fault}")]
    public static partial void FaultySetting(ILogger logger, string fault);

    [LoggerMessage(10, LogLevel.Critical, "Could not listen: {Reason} Name another address with --urls.")]
    public static partial void CouldNotListen(ILogger logger, string reason);

    [LoggerMessage(14, LogLevel.Critical, "Could not start: {Reason}")]
    public static partial void CouldNotStart(ILogger logger, string reason);

    [LoggerMessage(11, LogLevel.Warning, "Listening on {Address}, but only requests for localhost are answered. Name the hosts that visitors use in the setting AllowedHosts.")]
    public static partial void OnlyOwnNames(ILogger logger, string address);

    [LoggerMessage(12, LogLevel.Information, "Serving generation {Generation} of the library: {References} references.")]
    public static partial void ServingLibrary(ILogger logger, string generation, int references);

    [LoggerMessage(15, LogLevel.Warning, "The library is ranked by words alone. {Reason}")]
    public static partial void ModelUnusable(ILogger logger, string reason);

    [LoggerMessage(13, LogLevel.Error, "The library could not be read ({Why}); its searches are refused until a whole generation is there. Look with: evidence library verify")]
    public static partial void LibraryUnreadable(ILogger logger, string why);
}
