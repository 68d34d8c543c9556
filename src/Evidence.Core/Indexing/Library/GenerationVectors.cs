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
                if (vectors.Of(mark) is not { } passages) continue;
                for (int i = 0; i < passages.Count; i++) file.Append(new VectorRow(mark, document, (ushort)i, (ushort)(passages.Count - 1 - i), passages[i]));
                count++;
            }

            file.Flush(toDisk: true);
        }

        if (count > 0) return model with { Count = count };
        File.Delete(path);
        return null;
    }

    /// <summary>The rows of a generation's vectors in order, each looked at; the numbers are overwritten by the next one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="vectors">What the manifest says of it.</param>
    /// <param name="maxDocument">One more than the highest document.</param>
    /// <exception cref="InvalidDataException">It is damaged, or not what the manifest says.</exception>
    public static IEnumerable<VectorRow> Rows(VectorFile file, LibraryVectors vectors, int maxDocument)
    {
        if (file.Fingerprint != vectors.Fingerprint || file.Dimensions != vectors.Dimensions) throw new InvalidDataException("They are not those that the manifest names.");
        int count = 0, row = 0;
        VectorRow? before = null;
        foreach (VectorRow? read in file.Read())
        {
            if (read is not { } next) throw new InvalidDataException($"Row {row} is not as it was written.");
            if (!next.Follows(before) || next.Document < (before?.Document ?? 0) || next.Document >= maxDocument || (next.Passage == 0 && next.Document == before?.Document) || !(next.Vector.Scale >= 0)) throw new InvalidDataException($"Row {row} is out of its place.");
            if (next.Passage == 0) count++;
            yield return next;
            before = next;
            row++;
        }

        if (before is { Left: > 0 } || count != vectors.Count) throw new InvalidDataException($"There are vectors of {count} references; the manifest says {vectors.Count}.");
    }

    /// <summary>Holds every row of a generation's vectors to the record of its document.</summary>
    /// <returns>What was seen, in a sentence.</returns>
    /// <exception cref="InvalidDataException">A row belongs to no record, or some are missing.</exception>
    public static string Check(IndexReader reader, string folder, LibraryManifest manifest, LibraryVectors vectors, CancellationToken cancellationToken)
    {
        manifest.RequireFile(folder, VectorFile.FileName);
        using VectorFile file = VectorFile.Open(Path.Combine(folder, VectorFile.FileName));
        bool[] isLive = [.. Documents(reader).Select(d => d.IsLive)];
        int rows = 0;
        ulong mark = 0;
        foreach (VectorRow row in Rows(file, vectors, isLive.Length))
        {
            if (!isLive[row.Document]) throw new InvalidDataException($"Row {rows} of the vectors belongs to no reference.");
            if (row.Passage == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                mark = LibraryDocuments.Mark(reader, row.Document);
            }

            if (row.Mark != mark) throw new InvalidDataException($"Row {rows} of the vectors was not made from its reference.");
            rows++;
        }

        return $"{rows} vectors of {vectors.Count} references belong to their records; model {vectors.Model}, {vectors.Fingerprint}.";
    }

    /// <summary>All documents, and whether each is there or deleted.</summary>
    public static IEnumerable<(int Document, bool IsLive)> Documents(IndexReader reader)
    {
        IBits? live = MultiFields.GetLiveDocs(reader);
        for (int document = 0; document < reader.MaxDoc; document++) yield return (document, live is null || live.Get(document));
    }
}
