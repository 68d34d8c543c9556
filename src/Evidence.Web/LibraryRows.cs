using Evidence.Core.Indexing;
using Evidence.Core.Searching;

namespace Evidence.Web;

/// <summary>Everything that a search of the library found, to be read once.</summary>
/// <param name="Lease">What the references are read from; null where there are none.</param>
/// <param name="Total">How many there are.</param>
/// <param name="References">The references in order.</param>
/// <param name="Fault">Why there is no answer, with the remedy; null where there is one.</param>
/// <param name="Status">The status to answer with.</param>
internal sealed record LibraryRows(LibraryLease? Lease, int Total, IEnumerable<LibraryReference> References, string? Fault, int Status) : IDisposable
{
    public void Dispose() => Lease?.Dispose();
}
