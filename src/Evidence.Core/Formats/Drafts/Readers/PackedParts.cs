using System.IO.Compression;

namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>Unpacks the XML parts of a zip file once, to nowhere, so that one that would fill the memory is refused before it can.</summary>
internal static class PackedParts
{
    private const int MostParts = 5000;

    /// <summary>True when the archive holds a part of this name.</summary>
    public static bool Holds(ReadOnlyMemory<byte> bytes, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false));
        return archive.GetEntry(name) is not null;
    }

    /// <summary>Refuses an archive whose XML parts unpack to more than the limit.</summary>
    public static void Weigh(byte[] bytes, DraftLimits limits, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
        if (archive.Entries.Count > MostParts) throw TooLarge(limits);
        long left = limits.MaxUnpackedBytes;
        byte[] buffer = new byte[81920];
        foreach (ZipArchiveEntry entry in archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using Stream part = entry.Open();
            for (int read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if ((left -= read) < 0) throw TooLarge(limits);
            }
        }
    }

    private static UnreadableDraftException TooLarge(DraftLimits limits) =>
        new(DraftFaultKind.TooLarge, $"Unpacked, this file is larger than {limits.MaxUnpackedBytes / (1024 * 1024)} MB. Save the article alone, as text or Markdown.");
}
