namespace Evidence.Web.Api;

/// <summary>The form of a request.</summary>
internal static class RequestForm
{
    /// <summary>Reads it.</summary>
    /// <exception cref="BadHttpRequestException">It is broken, or has more parts than are read.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFormAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException and not BadHttpRequestException) // IOException: the body ends in the middle, or there is none
        {
            throw new BadHttpRequestException("The form is broken, or has more parts than are read.", StatusCodes.Status400BadRequest, fault);
        }
    }
}
