using System.Diagnostics;
using OpenTelemetry;

namespace Evidence.Web.Operation;

/// <summary>Takes everything from a span that a visitor could have written: what stays is on a list, the rest goes.</summary>
internal sealed class SpansWithoutText : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "http.route", "http.request.method", "http.response.status_code", "url.scheme", "network.protocol.version", "error.type",
        "evidence.hits", "evidence.complete", "evidence.sentences",
    };

    public override void OnEnd(Activity data)
    {
        if (data.GetTagItem("http.request.method") is string method && Methods.Known(method) != method) data.SetTag("http.request.method", Methods.Other);
        foreach (string tag in data.TagObjects.Select(t => t.Key).Where(k => !Kept.Contains(k)).ToArray()) data.SetTag(tag, null);
        if (data.Kind == ActivityKind.Server) data.DisplayName = $"{data.GetTagItem("http.request.method") ?? Methods.Other} {data.GetTagItem("http.route") ?? "(no route)"}";
        data.TraceStateString = null;
    }
}
