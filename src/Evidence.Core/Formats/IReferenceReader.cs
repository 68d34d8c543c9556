using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>Reads the entries of one format. Readers keep no state between calls and may be shared by threads.</summary>
public interface IReferenceReader
{
    /// <summary>
    /// Reads entry by entry as the caller asks for them. What cannot be read becomes a finding, and reading goes on behind it.
    /// </summary>
    /// <param name="file">Name that positions carry.</param>
    /// <param name="stream">The bytes; stays open.</param>
    /// <param name="findings">Takes what was met so far; complete once the last entry is read.</param>
    IEnumerable<Reference> Read(string file, Stream stream, ICollection<Finding> findings);
}
