using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using Evidence.Core.Formats;
using Evidence.Core.Searching;

namespace Evidence.Core.Tests.Searching;

public sealed class TakeAwayTests(RealBase real) : IClassFixture<RealBase>
{
    public static TheoryData<string> Formats => [.. HitFormat.All.Select(f => f.Extension)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_HundredRandomQueries_HasOneRowForEachHitInOrder(string extension)
    {
        HitFormat format = HitFormat.All.Single(f => f.Extension == extension);
        RandomQueries.Of(real.Lease).Sample(
            query =>
            {
                var request = new SearchRequest { Text = query.Text, Filters = query.Filters };
                string[] hits = [.. real.Lease.SearchAll(request).Hits.Select(h => h.Id)];
                IReadOnlyList<string> rows = Rows(extension, string.Concat(format.Write(Set(request))));

                Assert.Equal(real.Lease.Search(request).Total, rows.Count);
                Assert.Equal(hits, rows);
            },
            iter: 100, threads: 1);
    }

    [Theory]
    [InlineData("bib")]
    [InlineData("ris")]
    [InlineData("csl.json")]
    public void Write_EveryRecord_ReadsBackAsTheSameReferences(string extension)
    {
        HitSet set = Set(new SearchRequest { Text = "" });
        Reference[] written = [.. set.Hits.Select(h => HitFormat.ReferenceOf(set, h))];
        string text = string.Concat(HitFormat.All.Single(f => f.Extension == extension).Write(Set(new SearchRequest { Text = "" })));
        Reference[] read = [.. Read(extension, text)];

        Assert.Equal(written.Length, read.Length);
        foreach ((Reference before, Reference after) in written.Zip(read))
        {
            Assert.Equal((before.Key, before.Title, before.Year, before.ContainerTitle, before.Volume, before.Page), (after.Key, after.Title, after.Year, after.ContainerTitle, after.Volume, after.Page));
            Assert.Equal((before.Doi, before.Pmid, before.Pmcid, before.Url), (after.Doi, after.Pmid, after.Pmcid, after.Url));
            Assert.Equal(before.Authors.Select(a => a.ToString()), after.Authors.Select(a => a.ToString()));
        }
    }

    private static IReadOnlyList<string> Rows(string extension, string text) => extension switch
    {
        "csv" => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0])],
        "md" => [.. text.Split('\n').Where(l => l.StartsWith("- [", StringComparison.Ordinal)).Select(l => l.Split("](")[^1].Split(')')[0].Split('/')[^1])],
        "all.json" => [.. JsonDocument.Parse(text).RootElement.GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("id").GetString()!)],
        "atom" => [.. XDocument.Parse(text).Root!.Elements().Where(e => e.Name.LocalName == "entry").Select(e => e.Elements().First(c => c.Name.LocalName == "id").Value.Split('/')[^1])],
        _ => [.. Read(extension, text).Select(r => r.Key!)],
    };

    private static IEnumerable<Reference> Read(string extension, string text)
    {
        ReferenceFormat format = extension switch { "bib" => ReferenceFormat.Bibtex, "ris" => ReferenceFormat.Ris, _ => ReferenceFormat.CslJson };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. format.Reader!.Read("set", stream, [])];
    }

    private HitSet Set(SearchRequest request)
    {
        (int total, IEnumerable<Hit> hits) = real.Lease.SearchAll(request);
        return new HitSet("A set", "http://localhost", "http://localhost/search.x?q=a", real.Lease.Manifest.Generation, real.Lease.Manifest.BuiltAt, real.Lease.KnowledgeBase, total, hits);
    }
}
