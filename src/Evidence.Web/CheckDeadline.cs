using System.Globalization;
using Microsoft.Extensions.Options;

namespace Evidence.Web;

/// <summary>Stops a check or an audit that takes too long, on the pages and in the API alike.</summary>
internal sealed class CheckDeadline(IOptions<EvidenceOptions> options)
{
    /// <summary>What a visitor is told whose article or list took too long.</summary>
    public string Message => string.Create(CultureInfo.InvariantCulture, $"This was stopped after {options.Value.CheckDeadlineMs / 1000.0:0.#} s. Send it in parts, or use the command line.");

    /// <summary>Does the work, or gives what stands for it when time is up. Passes on a cancellation of the request itself.</summary>
    /// <param name="work">The work; it must look at the token.</param>
    /// <param name="stopped">What to answer when it was stopped.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public T Run<T>(Func<CancellationToken, T> work, Func<T> stopped, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.Value.CheckDeadlineMs);
        try
        {
            return work(deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return stopped();
        }
    }
}
