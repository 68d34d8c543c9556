namespace Evidence.Core.Curating;

/// <summary>A record of both states that differs.</summary>
/// <param name="Id">Its id now.</param>
/// <param name="FormerId">Its id before, where that was another; else null.</param>
/// <param name="Fields">The fields that differ; those of a claim without its evidence, which is compared item by item.</param>
public sealed record RecordChange(string Id, string? FormerId, IReadOnlyList<FieldChange> Fields);
