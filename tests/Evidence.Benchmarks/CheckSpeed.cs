using System.Diagnostics;
using System.Globalization;
using Evidence.Core.Appraisal;
using Evidence.Core.Checking;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Text.Sentences;
using Evidence.Tests;

namespace Evidence.Benchmarks;

/// <summary>
/// Time of a check, warm and on one thread: an article of 60 sentences, and texts of 1 to 300 pages of 25 sentences, made of the
/// sentences of the example article and of the claims, in an order of their own each.
/// </summary>
internal static class CheckSpeed
{
    private const int Sentences = 60, PageSentences = 25, Rounds = 30;

    public static void Run()
    {
        KnowledgeBase records = DataFolder.Load(Repository.Data).ToKnowledgeBase();
        long start = Stopwatch.GetTimestamp();
        var checker = new ArticleChecker(records, Appraiser.Appraise(records));
        double readyMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        string example = File.ReadAllText(Path.Combine(Repository.Data, "example-article.md"));
        string[] pool = [.. SentenceSplitter.Split(example).Select(s => example.Substring(s.Start, s.Length)), .. records.Claims.Select(c => c.Text)];
        Draft article = Text(pool, Sentences, 0);
        for (int i = 0; i < 10; i++) checker.Check(article);
        double[] times = [.. Enumerable.Range(1, Rounds).Select(i => Time(checker, Text(pool, Sentences, i))).Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"sentences\":{Sentences},\"rounds\":{Rounds},\"readyMs\":{readyMs:0},\"medianMs\":{times[Rounds / 2]:0.0},\"p95Ms\":{times[Rounds * 95 / 100]:0.0}}}"));
        foreach (int pages in new[] { 1, 10, 30, 100, 300 })
        {
            Draft text = Text(pool, pages * PageSentences, pages);
            double ms = Time(checker, text);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"pages\":{pages},\"sentences\":{pages * PageSentences},\"characters\":{text.Text.Length},\"ms\":{ms:0},\"msAPage\":{ms / pages:0.00}}}"));
        }
    }

    private static double Time(ArticleChecker checker, Draft draft)
    {
        long start = Stopwatch.GetTimestamp();
        checker.Check(draft);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static Draft Text(string[] pool, int sentences, int seed)
    {
        var random = new Random(seed);
        IEnumerable<string> drawn = Enumerable.Range(0, sentences).Select(_ => pool[random.Next(pool.Length)].Replace('\n', ' ').TrimEnd('.') + ".");
        return DraftReader.ReadText(string.Join("\n\n", drawn.Chunk(5).Select(p => string.Join(" ", p))), DraftFormat.Text).Draft!;
    }
}
