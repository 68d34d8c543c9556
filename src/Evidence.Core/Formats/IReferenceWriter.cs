namespace Evidence.Core.Formats;

/// <summary>Writes one format. Writers keep no state between calls and may be shared by threads.</summary>
public interface IReferenceWriter
{
    /// <summary>
    /// The pieces of a file, one entry at a time, with what stands before and behind them; the caller writes each piece
    /// where it likes (a file, or a response without blocking). Lines end in a single line feed. A field that the format
    /// has no place for is left out.
    /// </summary>
    IEnumerable<string> Write(IEnumerable<Reference> references);
}
