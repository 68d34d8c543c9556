using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Evidence.Core.Indexing;

/// <summary>Writes the vectors of a generation that is about to be published, in the order of its documents.</summary>
internal static class GenerationVectors
{
    /// <summary>Writes those that are known.</summary>
    /// <param name="reader">The generation as it was committed.</param>
    /// <param name="folder">Where its files lie.</param>
    /// <param name="model">The model.</param>
    /// <param name="known">Files with vectors of it.</param>
    /// <returns>What was written; null where no reference has a vector.</returns>
    public static LibraryVectors? Write(IndexReader reader, string folder, LibraryVectors model, IEnumerable<string> known)
    {
        string path = Path.Combine(folder, VectorFile.FileName);
        using var vectors = new KnownVectors(model.Fingerprint, model.Dimensions, known);
        int count = 0;
        using (VectorFile file = VectorFile.Create(path, model.Fingerprint, model.Dimensions))
        {
            foreach ((int document, bool isLive) in Documents(reader))
            {
                if (!isLive) continue;
                ulong mark = LibraryDocuments.Mark(reader, document);
                if (!vectors.Contains(mark)) continue;
                foreach (QuantisedVector vector in vectors.Of(mark)) file.Append(new VectorRow(mark, document, vector));
                count++;
            }

            file.Flush(toDisk: true);
        }

        if (count > 0) return model with { Count = count };
        File.Delete(path);
        return null;
    }

    /// <summary>Holds every row of a generation's vectors to the record of its document.</summary>
    /// <returns>What was seen, in a sentence.</returns>
    /// <exception cref="InvalidDataException">A row belongs to no record, or some are missing.</exception>
    public static string Check(IndexReader reader, string folder, LibraryVectors vectors, CancellationToken cancellationToken)
    {
        using VectorFile file = VectorFile.Open(Path.Combine(folder, VectorFile.FileName));
        bool[] isLive = [.. Documents(reader).Select(d => d.IsLive)];
        int last = -1, count = 0, rows = 0;
        ulong mark = 0;
        foreach (VectorRow row in file.Read())
        {
            if (row.Place < Math.Max(0, last) || row.Place >= isLive.Length || !isLive[row.Place]) throw new InvalidDataException($"Row {rows} of the vectors belongs to no reference.");
            if (row.Place != last)
            {
                cancellationToken.ThrowIfCancellationRequested();
                (last, mark) = (row.Place, LibraryDocuments.Mark(reader, row.Place));
                count++;
            }

            if (row.Mark != mark || !(row.Vector.Scale >= 0)) throw new InvalidDataException($"Row {rows} of the vectors was not made from its reference.");
            rows++;
        }

        if (file.Fingerprint != vectors.Fingerprint || count != vectors.Count) throw new InvalidDataException($"There are vectors of {count} references ({file.Fingerprint}); the manifest says {vectors.Count} ({vectors.Fingerprint}).");
        return $"{rows} vectors of {count} references belong to their records; model {vectors.Model}, {vectors.Fingerprint}.";
    }

    /// <summary>All documents, and whether each is there or deleted.</summary>
    public static IEnumerable<(int Document, bool IsLive)> Documents(IndexReader reader)
    {
        IBits? live = MultiFields.GetLiveDocs(reader);
        for (int document = 0; document < reader.MaxDoc; document++) yield return (document, live is null || live.Get(document));
    }
}
