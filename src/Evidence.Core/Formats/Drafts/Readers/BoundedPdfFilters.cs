using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>The PDF library's filters behind a budget: a stream that unpacks beyond it is refused before it is held in memory.</summary>
internal sealed class BoundedPdfFilters(long budget) : IFilterProvider
{
    private long _left = budget;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Wrap(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Wrap(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Wrap(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Wrap(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new Bounded(f, this))];

    private void Spend(long bytes)
    {
        if ((_left -= bytes) < 0) throw new UnreadableDraftException(DraftFaultKind.TooLarge, "Unpacked, this PDF is larger than is read. Paste the text, or print the article alone to a PDF.");
    }

    private sealed class Bounded(IFilter inner, BoundedPdfFilters owner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter) owner.Spend(Unpacked(input));
            Memory<byte> output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (inner is not FlateFilter) owner.Spend(output.Length);
            return output;
        }

        // Unpacks to nowhere first; what the library makes of a broken stream is its own affair.
        private long Unpacked(Memory<byte> input)
        {
            long total = 0;
            byte[] buffer = new byte[81920];
            try
            {
                using var stream = new DeflateStream(new MemoryStream(input[Math.Min(2, input.Length)..].ToArray(), writable: false), CompressionMode.Decompress);
                for (int read = stream.Read(buffer); read > 0 && total <= owner._left; read = stream.Read(buffer)) total += read;
            }
            catch (InvalidDataException)
            {
            }

            return total;
        }
    }
}
