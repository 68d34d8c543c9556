namespace Evidence.Web.Operation;

/// <summary>The method of a request as it may be logged: a visitor can write any word in its place.</summary>
internal static class Methods
{
    /// <summary>What stands for every word that is no usual method.</summary>
    public const string Other = "_OTHER";

    private static readonly HashSet<string> Usual = new(StringComparer.Ordinal) { "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT" };

    /// <summary>The method itself, or what stands for it.</summary>
    public static string Known(string method) => Usual.Contains(method) ? method : Other;
}
