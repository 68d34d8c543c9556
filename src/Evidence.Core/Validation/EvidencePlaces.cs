using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation;

/// <summary>Walks the evidence items of a loaded base with their places.</summary>
internal static class EvidencePlaces
{
    public static IEnumerable<(LoadedRecord<Claim> Claim, EvidenceItem Item, string Path)> AllEvidence(this LoadedBase loaded) =>
        loaded.Claims.SelectMany(c => c.Record.Evidence.Select((item, i) => (c, item, $"evidence[{i}]")));
}
