using System.Diagnostics;
using System.Globalization;
using Evidence.Core.Formats;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Text.Sentences;
using Xunit.Abstractions;

namespace Evidence.Core.Tests.Formats;

/// <summary>
/// Damaged files: every reader answers with what it could read and findings, never with a crash, in bounded time, with places that lie
/// inside the file. A moment here; <c>scripts/fuzz-formats.sh MINUTES</c> runs it as long as wanted (EVIDENCE_FUZZ_SECONDS, EVIDENCE_FUZZ_SEED).
/// </summary>
public sealed class ReaderFuzzTests(ITestOutputHelper output)
{
    private const int FewestRuns = 300;
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("EVIDENCE_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out int s) ? s : 0;
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("EVIDENCE_FUZZ_SEED"), CultureInfo.InvariantCulture, out int s) ? s : 20261125;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(20);
    private static readonly DraftLimits Small = new() { MaxUnpackedBytes = 4 * 1024 * 1024 };

    [Theory]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csl-json")]
    [InlineData("crossref")]
    [InlineData("nbib")]
    [InlineData("pubmed-xml")]
    [InlineData("wos")]
    [InlineData("list")]
    [InlineData("beir")]
    [InlineData("notices-csv")]
    [InlineData("notices-json")]
    [InlineData("draft.txt")]
    [InlineData("draft.md")]
    [InlineData("draft.html")]
    [InlineData("draft.docx")]
    [InlineData("draft.pdf")]
    public void Read_DamagedFiles_NeverCrashesOrHangs(string id)
    {
        var damage = new FuzzDamage(new Random(Seed));
        FuzzSample[] good = [.. FuzzSample.Of(id)];
        var watch = Stopwatch.StartNew();
        var longest = TimeSpan.Zero;
        Dictionary<string, string> faults = [];
        int runs = 0, largest = 0;
        for (; runs < FewestRuns || watch.Elapsed.TotalSeconds < Seconds; runs++)
        {
            byte[] bytes = damage.Of(good[damage.Next(good.Length)]);
            var one = Stopwatch.StartNew();
            try
            {
                Read(id, bytes);
            }
            catch (Exception fault)
            {
                // A long run goes on behind a fault; the same fault is told once.
                string where = $"{fault.GetType()} {fault.StackTrace?.Split('\n')[0]}";
                faults.TryAdd(where, $"{id}, seed {Seed}, run {runs}: {fault}\n{Convert.ToBase64String(bytes)}");
            }

            if (one.Elapsed > longest) longest = one.Elapsed;
            largest = Math.Max(largest, bytes.Length);
            if (one.Elapsed >= Slow) faults.TryAdd("slow", $"{id}, seed {Seed}, run {runs} took {one.Elapsed.TotalSeconds:0} s.\n{Convert.ToBase64String(bytes)}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id}: {runs} files in {watch.Elapsed.TotalSeconds:0} s, the longest {longest.TotalSeconds:0.00} s, the largest {largest} bytes, seed {Seed}"));
        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Values.Take(20)));
    }

    private static void Read(string id, byte[] bytes)
    {
        // What is packed has more lines than its bytes show, and the platform's reader of XML counts some line ends of very long tags twice.
        int lines = id == "pubmed-xml" ? int.MaxValue : 1 + bytes.AsSpan().Count((byte)'\n') + bytes.AsSpan().Count((byte)'\r'), columns = id == "pubmed-xml" ? int.MaxValue : bytes.Length + 1;
        if (id.StartsWith("draft", StringComparison.Ordinal))
        {
            DraftReading reading = DraftReader.Read(id, null, bytes, Small);
            if (reading.Draft is not { } draft) Assert.NotEmpty(reading.Fault!.Message);
            else
                foreach (Sentence sentence in SentenceSplitter.Split(draft).Take(200)) Assert.True(draft.SpanOf(sentence.Start, sentence.Length) is { Line: > 0 } span && span.End > span.Start);
            return;
        }

        List<Finding> findings = [];
        using var stream = new MemoryStream(bytes);
        if (id.StartsWith("notices", StringComparison.Ordinal)) _ = NoticeReading.Read("notices", stream, findings);
        else
        {
            ReferenceFormat format = ReferenceFormat.Find(id == "crossref" ? "csl-json" : id)!;
            foreach (Reference reference in format.Reader!.Read("refs", stream, findings))
            {
                AssertInside(reference.Position, lines, columns);
                if (format.Writer is not null) _ = ReferenceFiles.Write(format, reference);
            }
        }

        foreach (Finding finding in findings) AssertInside(finding.Position, lines, columns);
    }

    private static void AssertInside(SourcePosition place, int lines, int columns)
    {
        if (place.Line < 0 || place.Line > lines || place.Column < 0 || place.Column > columns) Assert.Fail($"{place} is not in a file of {lines} lines.");
    }
}
