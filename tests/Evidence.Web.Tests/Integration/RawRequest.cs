using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Evidence.Web.Tests.Integration;

/// <summary>Bytes of one's own to a site, where an HTTP client would be too polite.</summary>
internal static class RawRequest
{
    /// <summary>Sends bytes and reads one answer.</summary>
    /// <param name="url">The site.</param>
    /// <param name="bytes">What to send, one byte a character.</param>
    /// <param name="patience">How long to wait for the answer; without end where it is left out.</param>
    /// <returns>The answer; empty where the connection was closed or reset without one.</returns>
    public static async Task<string> SendAsync(string url, string bytes, TimeSpan? patience = null)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(url).Port);
        return await AskAsync(client.GetStream(), bytes, patience);
    }

    /// <summary>Sends bytes on an open connection and reads one answer.</summary>
    /// <returns>The answer; empty where the connection was closed or reset without one.</returns>
    public static async Task<string> AskAsync(NetworkStream stream, string bytes, TimeSpan? patience = null)
    {
        using var end = new CancellationTokenSource(patience ?? Timeout.InfiniteTimeSpan);
        var answer = new StringBuilder();
        var buffer = new byte[16 * 1024];
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes));
            while (!IsWhole(answer.ToString()) && await stream.ReadAsync(buffer, end.Token) is > 0 and var count) answer.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // Closed in the middle, or waiting for more from us; what came before counts.
        }

        return answer.ToString();
    }

    /// <summary>Sends bytes on an open connection and reads until the site closes it.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="bytes">What to send.</param>
    public static async Task<string> ExchangeAsync(NetworkStream stream, byte[] bytes)
    {
        using var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(bytes);
            await stream.CopyToAsync(answer);
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            // Closed in the middle; what came before counts.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    // Where an answer says neither how long it is nor that it comes in chunks, it ends with the connection.
    private static bool IsWhole(string answer)
    {
        int body = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        if (body < 4) return false;
        Match length = Regex.Match(answer[..body], @"\r\nContent-Length: (\d+)", RegexOptions.IgnoreCase);
        if (length.Success) return answer.Length - body >= int.Parse(length.Groups[1].Value, CultureInfo.InvariantCulture);
        return answer[..body].Contains("chunked", StringComparison.OrdinalIgnoreCase) && answer.EndsWith("0\r\n\r\n", StringComparison.Ordinal);
    }

    /// <summary>The status of an answer; 0 where there is none.</summary>
    public static int StatusOf(string answer) =>
        answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) && int.TryParse(answer.AsSpan(9, 3), out int status) ? status : 0;
}
