using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene40;
using Lucene.Net.Codecs.Lucene46;

namespace Evidence.Core.Indexing;

/// <summary>
/// Lucene's codec, but for stored fields, which are kept as they are given: records come packed (<see cref="PackedRecord"/>),
/// and Lucene.NET's own packing took more time than everything else of indexing together.
/// </summary>
[CodecName("EvidenceLibrary1")]
internal sealed class LibraryCodec() : FilterCodec(new Lucene46Codec())
{
    private static readonly Lazy<LibraryCodec> Known = new(() =>
    {
        Codec.SetCodecFactory(new Factory());
        return new LibraryCodec();
    });

    private readonly Lucene40StoredFieldsFormat _stored = new();

    /// <summary>The codec, made known to Lucene, which finds it by its name when it opens a segment.</summary>
    public static Codec Instance => Known.Value;

    public override StoredFieldsFormat StoredFieldsFormat => _stored;

    private sealed class Factory : DefaultCodecFactory
    {
        protected override void Initialize()
        {
            base.Initialize();
            PutCodecType(typeof(LibraryCodec));
        }
    }
}
