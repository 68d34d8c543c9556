using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>Where the records of a base stand in its files; without the loaded files only the names of the files are known.</summary>
public sealed class BasePlaces
{
    private readonly IReadOnlyDictionary<string, LoadedRecord<Study>> _studies;
    private readonly IReadOnlyDictionary<string, LoadedRecord<Claim>> _claims;

    private BasePlaces(IReadOnlyDictionary<string, LoadedRecord<Study>> studies, IReadOnlyDictionary<string, LoadedRecord<Claim>> claims) => (_studies, _claims) = (studies, claims);

    /// <summary>No files at hand.</summary>
    public static BasePlaces None { get; } = new(new Dictionary<string, LoadedRecord<Study>>(), new Dictionary<string, LoadedRecord<Claim>>());

    /// <summary>Places of a base that was loaded.</summary>
    public static BasePlaces Of(LoadedBase loaded) => new(loaded.Studies.ToDictionary(s => s.Record.Id), loaded.Claims.ToDictionary(c => c.Record.Id));

    /// <summary>Place of a value of a study, such as <c>DOI</c>.</summary>
    public SourcePosition OfStudy(string id, string path = "id") => _studies.TryGetValue(id, out LoadedRecord<Study>? study) ? study.At(path) : new SourcePosition($"studies/{id}.yaml");

    /// <summary>Place of a value of a claim, such as <c>evidence[2].locator</c>.</summary>
    public SourcePosition OfClaim(string id, string path = "id") => _claims.TryGetValue(id, out LoadedRecord<Claim>? claim) ? claim.At(path) : new SourcePosition($"claims/{id}.yaml");
}
