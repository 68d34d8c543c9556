using System.Globalization;
using Evidence.Core.Indexing;
using Evidence.Core.Searching;
using Evidence.Tests;

namespace Evidence.Core.Tests.Indexing;

/// <summary>What goes into a library, what comes out of it, and what a fault on the way leaves behind.</summary>
public sealed class LibraryImportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private IndexRoot Root => new(Path.Combine(_folder.Path, "index"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Import_SameWorkInThreeFormats_BecomesOneReferenceWithAllFacts()
    {
        string[] files =
        [
            Write("a.ris", "TY  - JOUR\nTI  - Moss on brass lamps\nDO  - 10.1000/Moss.1\nPY  - 2019\nER  - \n"),
            Write("b.bib", "@article{x, title={Moss on brass lamps}, doi={https://doi.org/10.1000/moss.1}, journal={Journal of Lamps}, author={Arden, Paul}}"),
            Write("c.nbib", "PMID- 123456\nTI  - Moss on brass lamps.\nAID - 10.1000/moss.1 [doi]\nAB  - Lamps gather moss.\n"),
        ];

        ImportReport report = LibraryImport.Import(files, Root, TimeProvider.System);

        Assert.Equal((3, 1, 2, 0), (report.Read, report.Added, report.Completed, report.Known));
        LibraryReference only = Assert.Single(Dump());
        Assert.Equal(("doi:10.1000/moss.1", "Journal of Lamps", 2019, "123456", "Lamps gather moss."), (only.Id, only.Journal, only.Year, only.Pmid, only.Abstract));
    }

    [Fact]
    public void Import_Again_ChangesNothing()
    {
        string corpus = Corpus(300);
        LibraryImport.Import([corpus], Root, TimeProvider.System);

        ImportReport again = LibraryImport.Import([corpus], Root, TimeProvider.System);

        Assert.Equal((0, 0, 300), (again.Added, again.Completed, again.Known));
        Assert.Null(again.Manifest);
    }

    [Fact]
    public void Import_CutOffAgainAndAgain_GivesWhatOneRunGives()
    {
        string corpus = Corpus(4000);
        int cuts = 0;
        ImportReport? report = null;
        while (report is null)
        {
            try
            {
                report = LibraryImport.Import([corpus], Root, TimeProvider.System, new Cut(batches: 2 * (cuts + 1)), TimeSpan.Zero);
            }
            catch (IOException)
            {
                cuts++;
                Assert.Null(Root.Library.ReadCurrent());
            }
        }

        var other = new IndexRoot(Path.Combine(_folder.Path, "other"));
        LibraryImport.Import([corpus], other, TimeProvider.System);
        Assert.True(cuts > 1);
        Assert.True(report.Resumed > 0);
        Assert.Equal(4000, report.Read);
        LibraryFingerprint pieced = LibraryVerifier.Verify(Root)!.Value.Fingerprint!;
        Assert.Equal(LibraryVerifier.Verify(other)!.Value.Fingerprint, pieced);
        Assert.Equal(4000, pieced.References);
    }

    [Fact]
    public void Fingerprint_ChangesWithRecordsAndWordsAndNotWithTheWayThere()
    {
        IndexRoot one = new(Path.Combine(_folder.Path, "one")), two = new(Path.Combine(_folder.Path, "two"));
        LibraryImport.Import([Corpus(300)], one, TimeProvider.System);
        LibraryImport.Import([Corpus(200)], two, TimeProvider.System);
        LibraryFingerprint short200 = LibraryVerifier.Verify(two)!.Value.Fingerprint!;
        LibraryImport.Import([Corpus(300)], two, TimeProvider.System);
        Assert.Equal(LibraryVerifier.Verify(one)!.Value.Fingerprint, LibraryVerifier.Verify(two)!.Value.Fingerprint);

        LibraryImport.Delete(Enumerable.Range(200, 100).Select(i => $"d{i}"), two, TimeProvider.System);

        LibraryFingerprint deleted = LibraryVerifier.Verify(two)!.Value.Fingerprint!;
        Assert.Equal(short200, deleted);
        Assert.NotEqual(LibraryVerifier.Verify(one)!.Value.Fingerprint!.Words, deleted.Words);
        Assert.Null(LibraryVerifier.Verify(new IndexRoot(Path.Combine(_folder.Path, "none"))));
    }

    [Fact]
    public void Import_MoreIntoALiveLibrary_LeavesReadersAndOldFilesAlone()
    {
        LibraryImport.Import([Corpus(500)], Root, TimeProvider.System);
        using LiveLibrary live = LiveLibrary.Open(Root);
        using LibraryLease before = live.Acquire();

        LibraryImport.Import([Write("more.ris", "TY  - JOUR\nTI  - A lamp of its own\nDO  - 10.1000/own\nER  - \n")], Root, TimeProvider.System);

        Assert.True(live.Refresh());
        using LibraryLease after = live.Acquire();
        Assert.Equal((500, 501), (before.Manifest.References, after.Manifest.References));
        Assert.Null(before.Find("10.1000/own"));
        Assert.Equal("A lamp of its own", after.Find("10.1000/OWN")!.Title);
        Assert.Equal(10, before.Rank("lamp word1", 10).Count);
    }

    [Fact]
    public void Delete_ById_TakesItOutOfScoresAndCounts()
    {
        LibraryImport.Import([Corpus(50)], Root, TimeProvider.System);

        (IReadOnlyList<string> unknown, LibraryManifest? manifest) = LibraryImport.Delete(["d7", "nothing"], Root, TimeProvider.System);

        Assert.Equal(["nothing"], unknown);
        Assert.Equal(49, manifest!.References);
        Assert.DoesNotContain(Dump(), r => r.Id == "d7");
    }

    [Fact]
    public void Import_OfBrokenLines_SaysWhereAndGoesOn()
    {
        ImportReport report = LibraryImport.Import([Write("c.jsonl", "{\"_id\":\"1\",\"title\":\"a\",\"text\":\"b\"}\nnothing\n{\"_id\":\"2\",\"title\":\"c\",\"text\":\"\"}\n")], Root, TimeProvider.System);

        Assert.Equal(2, report.Added);
        Assert.Equal(2, Assert.Single(report.Findings).Position.Line);
    }

    [Fact]
    public void Open_TruncatedGeneration_IsRefusedAndTheOneBeforeServes()
    {
        LibraryManifest good = LibraryImport.Import([Corpus(20)], Root, TimeProvider.System).Manifest!;
        LibraryManifest bad = LibraryImport.Import([Corpus(40)], Root, TimeProvider.System).Manifest!;
        string file = Directory.EnumerateFiles(Root.Library.FolderOf(bad.Generation), "segments_*").Single();
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^5]);

        using LiveLibrary live = LiveLibrary.Open(Root);

        using LibraryLease lease = live.Acquire();
        Assert.Equal(good.Generation, lease.Manifest.Generation);
        Assert.Contains("damaged", live.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ToReference_ReadBack_IsTheSameReference()
    {
        var whole = new LibraryReference
        {
            Id = "doi:10.1000/moss.1",
            Title = "Moss on brass lamps",
            Abstract = "Lamps gather moss.",
            Authors = ["Arden, Paul", "Society of Lamps", "Berg, Ada, Jr"],
            Issued = "2019-04",
            Year = 2019,
            Journal = "Journal of Lamps",
            Volume = "7",
            Issue = "2",
            Page = "11-19",
            Doi = "10.1000/moss.1",
            Pmid = "123456",
            Pmcid = "PMC77",
            Url = "https://example.org/moss",
            Type = "article-journal",
            Keywords = ["lamps", "moss"],
        };

        Assert.Equal(whole.ToBytes(), LibraryReference.Of(whole.ToReference())!.ToBytes());
        Assert.Null(new LibraryReference { Id = "a" }.ToReference().Title);
        Assert.Equal("in winter", new LibraryReference { Id = "a", Issued = "in winter" }.ToReference().Issued!.ToString());
    }

    private IEnumerable<LibraryReference> Dump(IndexRoot? root = null)
    {
        using LiveLibrary live = LiveLibrary.Open(root ?? Root);
        using LibraryLease lease = live.Acquire();
        return [.. lease.All()];
    }

    private string Corpus(int count) => Write($"corpus{count}.jsonl", string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"_id\":\"d{i}\",\"title\":\"Lamp {i}\",\"text\":\"word{i % 7} and moss{i % 5}\"}}\n"))));

    private string Write(string name, string text)
    {
        _folder.Write(name, text);
        return Path.Combine(_folder.Path, name);
    }

    private sealed class Cut(int batches) : IProgress<ImportProgress>
    {
        private int _seen;

        public void Report(ImportProgress value)
        {
            if (++_seen == batches && value.References < 4000) throw new IOException("cut off");
        }
    }
}
