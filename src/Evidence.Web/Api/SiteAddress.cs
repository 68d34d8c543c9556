namespace Evidence.Web.Api;

/// <summary>The address at which a visitor reached the site, for links that are taken elsewhere.</summary>
internal static class SiteAddress
{
    /// <summary>Scheme and host, without a slash at the end.</summary>
    public static string Of(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
