using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene40;
using Lucene.Net.Codecs.Lucene46;

namespace Evidence.Core.Indexing;

/// <summary>
/// Lucene's codec, but for stored fields, which are kept as they are given: records come packed (<see cref="PackedRecord"/>),
/// and Lucene.NET's own packing took more time than everything else of indexing together. It has a new name with each new way
/// of packing, so that a program which does not know it says so.
/// </summary>
[CodecName("EvidenceLibrary2")]
internal class LibraryCodec() : FilterCodec(new Lucene46Codec())
{
    private static readonly Lazy<LibraryCodec> Known = new(() =>
    {
        Codec.SetCodecFactory(new Factory());
        return new LibraryCodec();
    });

    private readonly Lucene40StoredFieldsFormat _stored = new();

    /// <summary>The codec, made known to Lucene, which finds it by its name when it opens a segment.</summary>
    public static Codec Instance => Known.Value;

    public sealed override StoredFieldsFormat StoredFieldsFormat => _stored;

    /// <summary>Of segments whose records are all packed by Brotli. Only read.</summary>
    [CodecName("EvidenceLibrary1")]
    private sealed class OfBrotli : LibraryCodec;

    private sealed class Factory : DefaultCodecFactory
    {
        protected override void Initialize()
        {
            base.Initialize();
            PutCodecType(typeof(LibraryCodec));
            PutCodecType(typeof(OfBrotli));
        }
    }
}
