using System.Diagnostics;
using System.Text;
using Evidence.Core.Formats;
using Evidence.Core.Loading;
using Evidence.Tests;

namespace Evidence.Core.Tests.Formats;

/// <summary>
/// Damaged files: every reader answers with references and findings, never with a crash, and in bounded time. A few seconds
/// here; <c>scripts/fuzz-formats.sh MINUTES</c> runs it as long as wanted (EVIDENCE_FUZZ_SECONDS, EVIDENCE_FUZZ_SEED).
/// </summary>
public sealed class ReaderFuzzTests
{
    private static readonly string[] Splinters =
        ["{", "}", "\"", "@", "@article{", "@string{a = ", "@comment{", "#", ",", "=", "\\", "\\\"", "$", "\r", "\n", "\r\n", "\0", "\uFEFF", "TY  - ", "ER  - ", "  - ", "PMID- ", "      ", "[", "]", ":", "null", "1e999", "\\u0000", "\\ud800", "<", ">", "</", "<PubmedArticle>", "&amp;", "&#0;", "<![CDATA[", "<!DOCTYPE a [<!ENTITY b 'c'>]>", " and ", "crossref = {a}", "10.1234/", "doi:", new('{', 300), new('[', 300), new('<', 50), "é", "😀", "\u2028"];

    [Theory]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csl-json")]
    [InlineData("nbib")]
    [InlineData("pubmed-xml")]
    [InlineData("list")]
    public void Read_DamagedFiles_NeverCrashesOrHangs(string id)
    {
        ReferenceFormat format = ReferenceFormat.Find(id)!;
        int seconds = int.TryParse(Environment.GetEnvironmentVariable("EVIDENCE_FUZZ_SECONDS"), out int s) ? s : 0;
        int seed = int.TryParse(Environment.GetEnvironmentVariable("EVIDENCE_FUZZ_SEED"), out int given) ? given : 20261125;
        var random = new Random(seed);
        string[] good = Good(id);
        var watch = Stopwatch.StartNew();
        int runs = 0;
        for (; runs < 400 || watch.Elapsed.TotalSeconds < seconds; runs++)
        {
            byte[] bytes = Damage(random, good[random.Next(good.Length)]);
            var one = Stopwatch.StartNew();
            try
            {
                foreach (Reference reference in ReferenceFiles.Read(format, bytes))
                    if (format.Writer is not null) _ = ReferenceFiles.Write(format, reference);
            }
            catch (Exception fault)
            {
                Assert.Fail($"{id}, seed {seed}, run {runs}: {fault}\n{Convert.ToBase64String(bytes)}");
            }

            Assert.True(one.Elapsed.TotalSeconds < 20, $"{id}, seed {seed}, run {runs} took {one.Elapsed.TotalSeconds:0} s.");
        }

        Assert.True(runs >= 400);
    }

    // Small files that this project wrote itself, so that the suite needs nothing else.
    private static string[] Good(string id)
    {
        Reference[] some = [.. DataFolder.Load(Repository.ForeignBase).Studies.Select(s => Reference.Of(s.Record)).Take(6)];
        return id switch
        {
            "pubmed-xml" => ["<?xml version=\"1.0\"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><Title>J</Title><JournalIssue><Volume>1</Volume><PubDate><Year>2019</Year><Month>May</Month></PubDate></JournalIssue></Journal><ArticleTitle>Moss <i>in</i> lamps</ArticleTitle><AuthorList><Author><LastName>Arden</LastName><ForeName>P</ForeName></Author></AuthorList></Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType=\"doi\">10.1234/x</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>"],
            "list" => ["10.1234/abc\nhttps://doi.org/10.1234/def\nPMID: 123\nPMC77\n# note\n"],
            "bibtex" => [ReferenceFiles.Write(ReferenceFormat.Bibtex, some), "@string{j = \"J \" # {Lamps}}\n@book{b, title = {A {B} \\'e}, year = 1999}\n@inbook{c, crossref = {b}, author = {von der A, Jr, B and {C D}}, journal = j # \" X\", month = 10 # \"~jan\", date = {2019-05/2019-06}}\n"],
            _ => [ReferenceFiles.Write(ReferenceFormat.Find(id)!, some)],
        };
    }

    private static byte[] Damage(Random random, string text)
    {
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            int start = random.Next(text.Length + 1), end = Math.Min(text.Length, start + random.Next(60));
            string piece = random.Next(4) switch { 0 => "", 1 => text[start..end] + text[start..end], _ => Splinters[random.Next(Splinters.Length)] };
            text = text[..start] + piece + text[end..];
        }

        byte[] bytes = random.Next(10) == 0 ? Encoding.Unicode.GetBytes(text) : Encoding.UTF8.GetBytes(text);
        if (random.Next(3) == 0 && bytes.Length > 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(10) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
    }
}
