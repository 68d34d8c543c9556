using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Evidence.Core.Indexing;

/// <summary>Turns references into documents and stored documents back into references. Fields have the names of the base's.</summary>
internal static class LibraryDocuments
{
    /// <summary>Stored: the reference itself.</summary>
    public const string Record = "record";

    // Who wrote it and where: found by words, never weighed by length.
    private static readonly FieldType Source = Frozen(new FieldType(TextField.TYPE_NOT_STORED) { OmitNorms = true });

    /// <summary>The document of a reference; add it before this thread makes the next one (<see cref="ReusedFields"/>).</summary>
    public static Document Make(LibraryReference reference)
    {
        ReusedFields fields = ReusedFields.Begin();
        var document = new Document
        {
            new BinaryDocValuesField(FieldNames.Id, new BytesRef(reference.Id)),
            new StoredField(Record, PackedRecord.Pack(reference.ToBytes())),
        };
        if (reference.Title.Length > 0) document.Add(fields.Words(FieldNames.Title, reference.Title, TextField.TYPE_NOT_STORED));
        if (reference.Abstract is { Length: > 0 } text) document.Add(fields.Words(FieldNames.Body, text, TextField.TYPE_NOT_STORED));
        string source = string.Join(" \u2029 ", reference.Authors.Append(reference.Journal).Append(reference.Issued).Concat(reference.Keywords).Where(p => !string.IsNullOrEmpty(p)));
        if (source.Length > 0) document.Add(fields.Words(FieldNames.Source, source, Source));
        foreach (string key in LibraryKeys.Of(reference)) document.Add(fields.Exact(FieldNames.Key, key));
        foreach ((string facet, string value) in LibraryFacets.Of(reference))
        {
            document.Add(new SortedSetDocValuesField(FieldNames.Facet(facet), new BytesRef(value)));
            document.Add(fields.Exact(FieldNames.Facet(facet), value));
        }

        return document;
    }

    /// <summary>Of a segment and a text field, the words that each document has there, as <see cref="LengthSimilarity"/> kept them.</summary>
    public static Func<int, int> Lengths(AtomicReader reader, string field)
    {
        NumericDocValues? lengths = reader.GetNormValues(field);
        return document => lengths is null ? 0 : (int)lengths.Get(document);
    }

    /// <summary>The reference of a document.</summary>
    public static LibraryReference Read(IndexReader reader, int document) => LibraryReference.FromBytes(PackedRecord.Unpack(Packed(reader, document)));

    /// <summary>A number above 0 that stands for the record of a document as it is stored; a record that is changed has another one.</summary>
    public static ulong Mark(IndexReader reader, int document) => Math.Max(1, LibraryKeys.Mark(Packed(reader, document)));

    /// <summary>What names the document of a reference and no other one.</summary>
    public static Term Only(string id) => new(FieldNames.Key, RecordKeys.Fold(id));

    /// <summary>Bytes of a text as a term has them.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static readonly HashSet<string> Stored = [Record];

    private static ReadOnlySpan<byte> Packed(IndexReader reader, int document)
    {
        BytesRef bytes = reader.Document(document, Stored).GetField(Record).GetBinaryValue();
        return bytes.Bytes.AsSpan(bytes.Offset, bytes.Length);
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
