using Evidence.Core.Curating;

namespace Evidence.Web.Api;

/// <summary>What changed last.</summary>
/// <param name="Generation">The generation that is served.</param>
/// <param name="Changes">The verdicts that changed since the one kept before; null where none is kept.</param>
internal sealed record ChangesAnswer(string Generation, VerdictChanges? Changes);
