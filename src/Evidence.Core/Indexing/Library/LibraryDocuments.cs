using System.Text;
using Evidence.Core.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Evidence.Core.Indexing;

/// <summary>Turns references into documents and stored documents back into references. Fields have the names of the base's.</summary>
internal static class LibraryDocuments
{
    /// <summary>Stored: the reference itself.</summary>
    public const string Record = "record";

    // Lengths stand exactly in doc values of their own, so that no norms are needed.
    private static readonly FieldType Words = Frozen(new FieldType(TextField.TYPE_NOT_STORED) { OmitNorms = true });

    /// <summary>The document of a reference.</summary>
    public static Document Make(LibraryReference reference)
    {
        var document = new Document
        {
            new StringField(FieldNames.Id, reference.Id, Field.Store.NO),
            new BinaryDocValuesField(FieldNames.Id, new BytesRef(reference.Id)),
            new StoredField(Record, PackedRecord.Pack(reference.ToBytes())),
        };
        AddText(FieldNames.Title, reference.Title);
        AddText(FieldNames.Body, reference.Abstract);
        string source = string.Join(" \u2029 ", reference.Authors.Append(reference.Journal).Append(reference.Issued).Concat(reference.Keywords).Where(p => !string.IsNullOrEmpty(p)));
        if (source.Length > 0) document.Add(new Field(FieldNames.Source, source, Words));
        foreach (string key in LibraryKeys.Of(reference)) document.Add(new StringField(FieldNames.Key, key, Field.Store.NO));
        foreach ((string facet, string value) in LibraryFacets.Of(reference))
        {
            document.Add(new SortedSetDocValuesField(FieldNames.Facet(facet), new BytesRef(value)));
            document.Add(new StringField(FieldNames.Facet(facet), value, Field.Store.NO));
        }

        return document;

        void AddText(string field, string? text)
        {
            if (string.IsNullOrEmpty(text)) return;
            List<Token> tokens = Tokenizer.Tokenize(text);
            document.Add(new Field(field, new TokenListStream(tokens), Words));
            document.Add(new NumericDocValuesField(Length(field), tokens.Count(t => t.Increment > 0)));
        }
    }

    /// <summary>Of a segment and a text field, the words that each document has there; other forms of the same word do not count.</summary>
    public static Func<int, int> Lengths(AtomicReader reader, string field)
    {
        NumericDocValues? lengths = reader.GetNumericDocValues(Length(field));
        return document => lengths is null ? 0 : (int)lengths.Get(document);
    }

    /// <summary>The reference of a document.</summary>
    public static LibraryReference Read(IndexReader reader, int document)
    {
        BytesRef bytes = reader.Document(document, Stored).GetField(Record).GetBinaryValue();
        return LibraryReference.FromBytes(PackedRecord.Unpack(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)));
    }

    /// <summary>Bytes of a text as a term has them.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static readonly HashSet<string> Stored = [Record];

    private static string Length(string field) => field + ".length";

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
