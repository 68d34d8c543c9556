using System.Text.Json.Serialization;
using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>What one independent group of studies puts into the balance of a claim.</summary>
/// <param name="Role">Its side: for, against, or mixed or inconclusive, which are no side.</param>
/// <param name="System">The living system of its strongest member.</param>
/// <param name="Studies">The studies of the group that play this part.</param>
/// <param name="Level">The level of its strongest member; not rated where it is on no side.</param>
/// <param name="Designs">How those studies were done, each design once.</param>
/// <param name="Organisms">In what living things, each once.</param>
public sealed record BalanceWeight(EvidenceRole Role, Stratum System, IReadOnlyList<StudyName> Studies, Certainty Level, IReadOnlyList<Design> Designs, IReadOnlyList<Organism> Organisms)
{
    /// <summary>The studies in words: one citation, or all that share the voice.</summary>
    [JsonIgnore]
    public string Names => Studies.Count == 1 ? Studies[0].Citation : $"{string.Join("; ", Studies.Select(s => s.Citation))} (one group)";

    /// <summary>Everything else that the picture shows of it, in words.</summary>
    [JsonIgnore]
    public string Facts => $"{RoleWords.Of(Role)}; {(Level == Certainty.NotRated ? "" : $"level {RoleWords.Level(Level)}; ")}{string.Join(", ", Designs.Select(d => d.Spoken()))}; {RoleWords.Species(Organisms)}";

    /// <summary>The whole weight in words.</summary>
    public string Words => $"{Names}: {Facts}";
}
