using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Evidence.Core.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Evidence.Core.Searching;

/// <summary>
/// What a library holds, in two numbers that do not depend on the order of its references, on segments or on deleted ones: two
/// libraries with the same fingerprint hold the same references and find them by the same words at the same places.
/// </summary>
/// <param name="References">References in it.</param>
/// <param name="Records">Sum of the hashes of all records, in hexadecimal.</param>
/// <param name="Words">Sum of the hashes of all words with their references, places and the lengths of fields, in hexadecimal.</param>
public sealed record LibraryFingerprint(int References, string Records, string Words)
{
    internal static LibraryFingerprint Of(DirectoryReader reader, CancellationToken cancellationToken)
    {
        UInt128 records = 0;
        ulong words = 0;
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            AtomicReader segment = leaf.AtomicReader;
            ulong[] ids = new ulong[segment.MaxDoc];
            for (int document = 0; document < ids.Length; document++)
            {
                if (segment.LiveDocs is { } live && !live.Get(document)) continue;
                if (document % 1024 == 0) cancellationToken.ThrowIfCancellationRequested();
                LibraryReference reference = LibraryDocuments.Read(segment, document);
                records += MemoryMarshal.Read<UInt128>(SHA256.HashData(reference.ToBytes()));
                ids[document] = LibraryKeys.Mark(LibraryDocuments.Bytes(reference.Id)) | 1;
            }

            foreach (string field in segment.Fields) words += OfField(segment, field, ids, cancellationToken);
        }

        return new LibraryFingerprint(reader.NumDocs, records.ToString("x32", CultureInfo.InvariantCulture), words.ToString("x16", CultureInfo.InvariantCulture));
    }

    private static ulong OfField(AtomicReader segment, string field, ulong[] ids, CancellationToken cancellationToken)
    {
        ulong sum = 0, name = LibraryKeys.Mark(LibraryDocuments.Bytes(field));
        if (segment.GetNormValues(field) is { } lengths)
            for (int document = 0; document < ids.Length; document++)
                if (ids[document] != 0) sum += Mix(Mix(name, ids[document]), (ulong)lengths.Get(document));
        TermsEnum terms = segment.GetTerms(field).GetEnumerator();
        while (terms.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            ulong term = Mix(name, LibraryKeys.Mark(terms.Term.Bytes.AsSpan(terms.Term.Offset, terms.Term.Length)));
            DocsAndPositionsEnum? places = terms.DocsAndPositions(segment.LiveDocs, null, DocsAndPositionsFlags.NONE);
            DocsEnum documents = places ?? terms.Docs(segment.LiveDocs, null, DocsFlags.NONE);
            for (int document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
            {
                ulong posting = Mix(term, ids[document]);
                for (int i = 0; places is not null && i < places.Freq; i++) posting = Mix(posting, (ulong)places.NextPosition());
                sum += posting;
            }
        }

        return sum;
    }

    // The mixer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
    private static ulong Mix(ulong one, ulong other)
    {
        ulong z = BitOperations.RotateLeft(one, 23) + (other * 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
