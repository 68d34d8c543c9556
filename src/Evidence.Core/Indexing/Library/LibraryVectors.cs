namespace Evidence.Core.Indexing;

/// <summary>The vectors of meaning that a generation of the library holds.</summary>
public sealed record LibraryVectors
{
    /// <summary>What they depend on; only texts embedded by the same model can be compared with them.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The model as people name it.</summary>
    public required string Model { get; init; }

    /// <summary>Numbers of each vector.</summary>
    public required int Dimensions { get; init; }

    /// <summary>References that have one; those imported since the last `evidence library embed` have none.</summary>
    public required int Count { get; init; }
}
