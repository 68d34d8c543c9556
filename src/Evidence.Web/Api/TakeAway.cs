using System.Text;
using Evidence.Core.Searching;

namespace Evidence.Web.Api;

/// <summary>Sends every hit of a search, or the kept records, in a format to take away: all rows, one by one, in the order of the pages.</summary>
internal static class TakeAway
{
    public static async Task SearchAsync(HttpContext http, SearchInput input, IndexService index, HitFormat format, CancellationToken cancellationToken)
    {
        if (input.Fault is not null)
        {
            await Results.Problem(input.Fault, statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(http);
            return;
        }

        using GenerationLease lease = index.Acquire();
        (int total, IEnumerable<Hit> hits) = lease.SearchAll(input.Request, cancellationToken);
        string title = input.Request.Text.Length > 0 ? $"Evidence: {input.Request.Text}" : "Evidence";
        await SendAsync(http, lease, format, title, total, hits, cancellationToken);
    }

    public static async Task KeptAsync(HttpContext http, IndexService index, HitFormat format, CancellationToken cancellationToken)
    {
        using GenerationLease lease = index.Acquire();
        Hit[] hits = [.. KeptRecords.Of(lease, http.Request.Query["keep"].OfType<string>())];
        await SendAsync(http, lease, format, "Evidence: kept records", hits.Length, hits, cancellationToken);
    }

    private static async Task SendAsync(HttpContext http, GenerationLease lease, HitFormat format, string title, int total, IEnumerable<Hit> hits, CancellationToken cancellationToken)
    {
        string site = SiteAddress.Of(http.Request);
        var set = new HitSet(title, site, site + http.Request.Path + http.Request.QueryString, lease.Manifest.Generation, lease.Manifest.BuiltAt, lease.KnowledgeBase, total, hits);
        http.Response.ContentType = format.MediaType + "; charset=utf-8";
        http.Response.Headers.ContentDisposition = format.Extension is "atom" or "all.json" ? "inline" : $"attachment; filename=\"evidence.{format.Extension}\"";
        http.Response.Headers["X-Total-Count"] = total.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (string piece in format.Write(set))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await http.Response.WriteAsync(piece, Encoding.UTF8, cancellationToken);
        }
    }
}
