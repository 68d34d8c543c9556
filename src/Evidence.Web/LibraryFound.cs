using Evidence.Core.Searching;

namespace Evidence.Web;

/// <summary>What came of a search of the library.</summary>
/// <param name="Answer">The answer, or null.</param>
/// <param name="Fault">Why there is none, with the remedy; null where there is one.</param>
/// <param name="Status">The status to answer with.</param>
internal sealed record LibraryFound(LibraryAnswer? Answer, string? Fault, int Status);
