namespace Evidence.Core.Text;

/// <summary>
/// Turns texts into vectors of length 1 whose inner product tells how near two texts are in meaning, from -1 to 1. Core has no
/// model of its own; the hosts bring one where they have it. Thread-safe.
/// </summary>
public interface ISentenceEmbedder
{
    /// <summary>What the vectors depend on, model and reading, in one short word. Vectors of different fingerprints must not be compared.</summary>
    string Fingerprint { get; }

    /// <summary>The model as people name it.</summary>
    string Name { get; }

    /// <summary>Numbers of each vector.</summary>
    int Dimensions { get; }

    /// <summary>The vectors of some texts, in their order. Any text has one, the empty one too; of a long text only the beginning is read.</summary>
    /// <param name="texts">The texts; many at once are quicker than one by one.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken = default);
}
