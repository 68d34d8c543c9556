using System.Globalization;
using CsCheck;
using Evidence.Core.Indexing;
using Evidence.Core.Searching;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Evidence.Core.Tests.Searching;

/// <summary>The pruned top-k against a plain one that scores every document from the words it was made of.</summary>
public sealed class TopDocumentsTests
{
    private const float K1 = 1.4f, B = 0.7f;

    [Fact]
    public void Find_OnRandomCollections_EqualsScoringEverything() =>
        Gen.Select(Gen.Int[1, 6000], Gen.Int[2, 60], Gen.Int[1, 40], Gen.Int[0, 1_000_000]).Sample(
            (documents, words, size, seed) => AssertEqual(documents, words, size, seed, queries: 12), iter: 40, threads: 2);

    [Fact]
    public void Find_AcrossPartsOfDocuments_EqualsScoringEverything() => AssertEqual(140_000, 400, 10, seed: 7, queries: 60);

    private static void AssertEqual(int count, int words, int size, int seed, int queries)
    {
        var random = new Random(seed);
        (string Id, int[] Title, int[] Body)[] documents = [.. Enumerable.Range(0, count).Select(i => (Id(random, i), Some(random, words, 3), Some(random, words, 12)))];
        HashSet<int> deleted = [.. Enumerable.Range(0, count).Where(_ => random.Next(9) == 0)];
        using var directory = new RAMDirectory();
        Write(directory, documents, deleted, random);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        var table = new PostingTable(reader, [(FieldNames.Title, 3), (FieldNames.Body, 1)], LibraryDocuments.Lengths, K1, B);
        string[] ids = [.. Enumerable.Range(0, reader.MaxDoc).Select(d => LibraryDocuments.Read(reader, d).Id)];
        var place = ids.Select((id, d) => (id, d)).ToDictionary(p => p.id, p => p.d);
        (string Id, int[] Title, int[] Body)[] live = [.. documents.Where((_, i) => !deleted.Contains(i))];
        for (int q = 0; q < queries; q++)
        {
            WeightedTerm[] terms = [.. Some(random, words, random.Next(1, 14)).Distinct().Select(w => new WeightedTerm(Word(w), random.Next(3) == 0 ? 0.37f : 1 + random.Next(2)))];
            DocumentSet? only = null;
            if (random.Next(3) == 0)
            {
                only = new DocumentSet(reader.MaxDoc);
                for (int d = 0; d < reader.MaxDoc; d++)
                    if (random.Next(4) == 0) only.Add(d);
            }

            (string, int)[] found = [.. TopDocuments.Find(table, terms, size, only, (a, b) => string.CompareOrdinal(ids[a], ids[b])).Select(f => (ids[f.Document], f.Score))];
            var scores = Everything(live, terms).ToDictionary(e => e.Id, e => e.Score, StringComparer.Ordinal);
            int[] asked = [.. Enumerable.Range(0, reader.MaxDoc).Where(_ => random.Next(50) == 0 || reader.MaxDoc < 20)];
            Assert.Equal(asked.Select(d => scores.GetValueOrDefault(ids[d])), TopDocuments.Score(table, terms, asked));
            Assert.Equal(Everything(live, terms).Where(e => only is null || only.Contains(place[e.Id])).OrderByDescending(e => e.Score).ThenBy(e => e.Id, StringComparer.Ordinal).Take(size), found);
        }
    }

    // BM25 as the books have it, in the same whole points.
    private static IEnumerable<(string Id, int Score)> Everything((string Id, int[] Title, int[] Body)[] documents, WeightedTerm[] terms)
    {
        (string Id, int[] Title, int[] Body)[] filled = [.. documents.Where(d => d.Title.Length + d.Body.Length > 0)];
        double average = filled.Length == 0 ? 1 : filled.Sum(d => (3L * d.Title.Length) + d.Body.Length) / (double)filled.Length;
        float[] weights = [.. terms.Select(t =>
        {
            int having = filled.Count(d => d.Title.Concat(d.Body).Any(w => Word(w) == t.Term));
            return (float)(Math.Log(1 + ((filled.Length - having + 0.5) / (having + 0.5))) * t.Weight * TopDocuments.Scale);
        })];
        foreach ((string id, int[] title, int[] body) in filled)
        {
            float norm = (float)(K1 * (1 - B + (B * ((3 * title.Length) + body.Length) / average)));
            int score = 0;
            for (int i = 0; i < terms.Length; i++)
            {
                int frequency = (3 * title.Count(w => Word(w) == terms[i].Term)) + body.Count(w => Word(w) == terms[i].Term);
                if (frequency > 0) score += (int)(weights[i] * (frequency / (frequency + norm)));
            }

            if (score > 0) yield return (id, score);
        }
    }

    private static void Write(RAMDirectory directory, (string Id, int[] Title, int[] Body)[] documents, HashSet<int> deleted, Random random)
    {
        using var writer = new IndexWriter(directory, IndexSettings.LibraryWriter());
        for (int i = 0; i < documents.Length; i++)
        {
            writer.AddDocument(LibraryDocuments.Make(new LibraryReference { Id = documents[i].Id, Title = Text(documents[i].Title), Abstract = Text(documents[i].Body) }));
            if (random.Next(1500) == 0) writer.Commit();
        }

        foreach (int i in deleted) writer.DeleteDocuments(LibraryDocuments.Only(documents[i].Id));
    }

    // The order of ids is not that of documents, so that ties are put to the test.
    private static string Id(Random random, int i) => string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + random.Next(26))}{i}");

    // Few words often, many seldom, as in any language.
    private static int[] Some(Random random, int words, int most) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => (int)(words * Math.Pow(random.NextDouble(), 2.5)))];

    private static string Word(int number) => string.Create(CultureInfo.InvariantCulture, $"q{number}");

    private static string Text(int[] words) => string.Join(' ', words.Select(Word));
}
