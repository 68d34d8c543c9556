using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Evidence.Core.Indexing;

/// <summary>Writes the vectors of a generation that is about to be published, in the order of its documents.</summary>
internal static class GenerationVectors
{
    /// <summary>Writes those that are known; references without one get an empty row.</summary>
    /// <param name="reader">The generation as it was committed.</param>
    /// <param name="folder">Where its files lie.</param>
    /// <param name="model">The model.</param>
    /// <param name="known">Files with vectors of it.</param>
    /// <returns>What was written; null where no reference has a vector.</returns>
    public static LibraryVectors? Write(IndexReader reader, string folder, LibraryVectors model, IEnumerable<string> known)
    {
        string path = Path.Combine(folder, VectorFile.FileName);
        using var vectors = new KnownVectors(model.Fingerprint, model.Dimensions, known);
        var empty = new QuantisedVector(0, new sbyte[model.Dimensions]);
        int count = 0;
        using (VectorFile file = VectorFile.Create(path, model.Fingerprint, model.Dimensions))
        {
            foreach ((int document, bool isLive) in Documents(reader))
            {
                ulong mark = isLive ? LibraryDocuments.Mark(reader, document) : 0;
                bool isKnown = vectors.TryFind(mark, out QuantisedVector vector);
                file.Append(isKnown ? mark : 0, isKnown ? vector : empty);
                if (isKnown) count++;
            }

            file.Flush(toDisk: true);
        }

        if (count > 0) return model with { Count = count };
        File.Delete(path);
        return null;
    }

    /// <summary>All documents, and whether each is there or deleted.</summary>
    public static IEnumerable<(int Document, bool IsLive)> Documents(IndexReader reader)
    {
        IBits? live = MultiFields.GetLiveDocs(reader);
        for (int document = 0; document < reader.MaxDoc; document++) yield return (document, live is null || live.Get(document));
    }
}
