using System.Text.Json;
using Evidence.Tests;

namespace Evidence.Indexer.Tests;

/// <summary>What a curator does with the command: a base of one's own, new records, a bibliography taken over, a difference, a verification.</summary>
public sealed class CuratingTests
{
    private const string Ris = """
        TY  - JOUR
        AU  - Arden, Peter Q.
        AU  - Bexley, Quentin
        TI  - Moon moss and the glow of lamps: an imaginary follow-up of one hundred lanterns
        PY  - 2044/05
        JO  - Journal of Imaginary Lamps
        VL  - 3
        SP  - 11
        EP  - 19
        DO  - https://doi.org/10.99999/Moss.2044.5
        AB  - Lamps glowed longer.
        ER  -

        TY  - JOUR
        AU  - Nobody, N
        TI  - Nothing about lamps at all, only about the tide
        PY  - 2045
        JO  - Tides
        ER  -

        TY  - JOUR
        TI  - Nothing about lamps at all, only about the tide
        DO  - 10.99999/Moss.2044.5
        ER  -

        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Init_EmptyFolder_GivesABaseThatValidatesBuildsAndVerifies(bool withExample)
    {
        using var folder = new TempFolder();
        string data = Path.Combine(folder.Path, "data"), index = Path.Combine(folder.Path, "ix");
        Assert.Equal(0, EvidenceCommand.Run(["init", folder.Path, .. withExample ? Array.Empty<string>() : ["--without-example"]]).Code);

        (int code, string output, _) = EvidenceCommand.Run("validate", "--data", data, "--fail-on", "warning");
        Assert.True(code == 0, output);
        Assert.Equal(0, EvidenceCommand.Run("build", "--data", data, "--index", index).Code);
        (code, output, _) = EvidenceCommand.Run("verify", "--index", index);
        Assert.True(code == 0, output);
        Assert.Equal(withExample, EvidenceCommand.Run("search", "singing", "--index", index).Out.Contains("example-claim", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(folder.Path, "README.md")));
        Assert.Equal(2, EvidenceCommand.Run("init", folder.Path).Code);
    }

    [Fact]
    public void New_ClaimStudyAndConcept_ValidateAndAreNeverOverwritten()
    {
        using TempFolder data = TempFolder.CopyOf(Repository.ForeignBase);
        Assert.Equal(0, EvidenceCommand.Run("new", "concept", "lamp-song", "--kind", "process", "--broader", "lamp-glow", "--data", data.Path).Code);
        Assert.Equal(0, EvidenceCommand.Run("new", "study", "zed-2050", "--data", data.Path).Code);
        Assert.Equal(0, EvidenceCommand.Run("new", "claim", "moss-brings-song", "--subject", "moon-moss", "--object", "lamp-song", "--relation", "causes", "--study", "zed-2050", "--data", data.Path).Code);

        (int code, string output, _) = EvidenceCommand.Run("validate", "--data", data.Path);
        Assert.True(code == 0, output);
        string claim = File.ReadAllText(Path.Combine(data.Path, "claims", "moss-brings-song.yaml"));
        Assert.Contains("sign: raises", claim, StringComparison.Ordinal);
        Assert.Contains("study: zed-2050", claim, StringComparison.Ordinal);

        Assert.Equal(2, EvidenceCommand.Run("new", "claim", "moss-brings-song", "--subject", "moon-moss", "--object", "lamp-glow", "--data", data.Path).Code);
        Assert.Equal(2, EvidenceCommand.Run("new", "study", "arden-2031", "--data", data.Path).Code);
        Assert.Equal(claim, File.ReadAllText(Path.Combine(data.Path, "claims", "moss-brings-song.yaml")));
    }

    [Theory]
    [InlineData("lamp-glow", "claim", "a-claim", "--subject", "moon-moss", "--object", "lamp-glwo")]
    [InlineData("arden-2031", "claim", "a-claim", "--subject", "moon-moss", "--object", "lamp-glow", "--study", "arden-2013")]
    [InlineData("a-claim", "claim", "A Claim", "--subject", "moon-moss", "--object", "lamp-glow")]
    public void New_WithAMistypedName_NamesTheNearestAndWritesNothing(string nearest, params string[] arguments)
    {
        using TempFolder data = TempFolder.CopyOf(Repository.ForeignBase);

        (int code, _, string error) = EvidenceCommand.Run(["new", .. arguments, "--data", data.Path]);

        Assert.Equal(2, code);
        Assert.Contains(nearest, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(data.Path, "claims", "a-claim.yaml")));
    }

    [Fact]
    public void NewStudy_FromRis_TakesOverWhatIsThereAndNothingElse()
    {
        using TempFolder data = TempFolder.CopyOf(Repository.ForeignBase);
        using var lists = new TempFolder();
        lists.Write("refs.ris", Ris);
        string ris = Path.Combine(lists.Path, "refs.ris");

        (int code, string output, _) = EvidenceCommand.Run("new", "study", "--from", ris, "--data", data.Path, "--index", lists.Path);

        Assert.True(code == 0, output);
        string study = File.ReadAllText(Path.Combine(data.Path, "studies", "arden-2044-jil.yaml"));
        foreach (string line in new[] { "author: [Arden PQ, Bexley Q]", "issued: \"2044-05\"", "page: \"11-19\"", "DOI: \"10.99999/moss.2044.5\"", "design: unknown", "organism: [unknown]", "readBasis: metadata-only", "verified: false", "unconfirmed: [title, author, issued, container-title" })
            Assert.Contains(line, study, StringComparison.Ordinal);
        Assert.DoesNotContain("glowed longer", study, StringComparison.Ordinal); // the abstract is nobody's reading
        Assert.Contains("2 studies written, 1 entries passed over", output, StringComparison.Ordinal);
        Assert.Contains("entry of line 1", output, StringComparison.Ordinal);
        Assert.Equal(0, EvidenceCommand.Run("validate", "--data", data.Path).Code);

        (code, output, _) = EvidenceCommand.Run("new", "study", "--from", ris, "--data", data.Path, "--index", lists.Path);
        Assert.Equal(0, code);
        Assert.Contains("arden-2044-jil of this base (by DOI)", output, StringComparison.Ordinal);
        Assert.Contains("0 studies written", output, StringComparison.Ordinal);
    }

    [Fact]
    public void NewStudy_FromEveryPublicFormat_GivesFilesThatValidate()
    {
        using TempFolder data = TempFolder.CopyOf(Repository.ForeignBase);
        using var lists = new TempFolder();
        lists.Write("refs.bib", "@article{a, title={A {title}: \"quoted\" # and more}, author={Van Der Berg, Jan and {The Group, Inc.}}, year={2044}, journal={J: of #Things}, doi={10.99999/a.b}, volume={1}}\n");
        lists.Write("refs.nbib", "PMID- 123\nTI  - Another title of a trial in nobody\nFAU - Doe, Jane\nDP  - 2044 May\nTA  - J Imag\nPT  - Randomized Controlled Trial\nPT  - Retracted Publication\nAID - 10.99999/c.d [doi]\n\n");
        lists.Write("refs.json", """[{"id":"x","type":"article-journal","title":"no","issued":{"date-parts":[[2044,2,3]]},"author":[{"family":"Null","given":"True"}],"DOI":"10.99999/e.f"}]""");
        foreach (string file in new[] { "refs.bib", "refs.nbib", "refs.json" })
            Assert.Contains("1 studies written", EvidenceCommand.Run("new", "study", "--from", Path.Combine(lists.Path, file), "--data", data.Path, "--index", lists.Path).Out, StringComparison.Ordinal);

        (int code, string output, _) = EvidenceCommand.Run("validate", "--data", data.Path);
        Assert.True(code == 0, output);
        string trial = File.ReadAllText(Path.Combine(data.Path, "studies", "doe-2044-jimag.yaml"));
        Assert.Contains("design: randomised-trial", trial, StringComparison.Ordinal);
        Assert.Contains("kind: retraction", trial, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_ChangedStance_NamesTheItemTheVerdictAndTheStepThatMovedIt()
    {
        using TempFolder data = TempFolder.CopyOf(Repository.ForeignBase);
        using var index = new TempFolder();
        Assert.Equal(0, EvidenceCommand.Run("build", "--data", data.Path, "--index", index.Path).Code);
        Assert.Contains("Nothing differs", EvidenceCommand.Run("diff", "--data", data.Path, "--index", index.Path).Out, StringComparison.Ordinal);
        string claim = Path.Combine(data.Path, "claims", "moss-raises-glow.yaml");
        File.WriteAllText(claim, File.ReadAllText(claim).Replace("stance: supports", "stance: inconclusive", StringComparison.Ordinal));

        string output = EvidenceCommand.Run("diff", "--data", data.Path, "--index", index.Path).Out;
        Assert.Contains("~ evidence of arden-2031 on moss-raises-glow", output, StringComparison.Ordinal);
        Assert.Contains("stance: \"supports\" -> \"inconclusive\"", output, StringComparison.Ordinal);
        Assert.Matches(@"in people: supported \(\S+\) -> too-little-evidence", output);
        Assert.Matches(@"now +\[6\]", output);

        Assert.Equal(1, EvidenceCommand.Run("diff", Repository.ForeignBase, data.Path, "--fail-on", "verdict").Code);
        JsonElement json = EvidenceCommand.Json("diff", "live", data.Path, "--index", index.Path);
        Assert.Equal("moss-raises-glow", json.GetProperty("verdicts")[0].GetProperty("claim").GetProperty("id").GetString());
        Assert.Equal(2, EvidenceCommand.Run("diff", "no-such-generation", data.Path, "--index", index.Path).Code);
    }

    [Fact]
    public void Diff_RenamedClaim_IsTheSameClaim()
    {
        using TempFolder data = TempFolder.CopyOf(Repository.ForeignBase);
        string old = Path.Combine(data.Path, "claims", "wear-brings-dimness.yaml"), text = File.ReadAllText(old);
        File.Delete(old);
        data.Write("claims/wear-leads-to-dimness.yaml", text.Replace("id: wear-brings-dimness", "id: wear-leads-to-dimness\nformerIds: [wear-brings-dimness]", StringComparison.Ordinal));

        string output = EvidenceCommand.Run("diff", Repository.ForeignBase, data.Path).Out;

        Assert.Contains("~ claim wear-leads-to-dimness, formerly wear-brings-dimness", output, StringComparison.Ordinal);
        Assert.DoesNotContain("- claim", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_MergedClaimAndRetractedStudy_AreNamedAsSuch()
    {
        using TempFolder data = TempFolder.CopyOf(Repository.ForeignBase);
        File.Delete(Path.Combine(data.Path, "claims", "moss-helps-all.yaml"));
        string into = Path.Combine(data.Path, "claims", "moss-prevents-wear.yaml"), study = Path.Combine(data.Path, "studies", "arden-2031.yaml");
        File.WriteAllText(into, File.ReadAllText(into).Replace("id: moss-prevents-wear", "id: moss-prevents-wear\nformerIds: [moss-helps-all]", StringComparison.Ordinal));
        File.AppendAllText(study, "\nnotices:\n  - {kind: retraction, date: \"2044-05\", source: \"an imaginary notice\"}\n");

        string output = EvidenceCommand.Run("diff", Repository.ForeignBase, data.Path).Out;

        Assert.Contains("> claim moss-helps-all is merged into moss-prevents-wear", output, StringComparison.Ordinal);
        Assert.DoesNotContain("- claim", output, StringComparison.Ordinal);
        Assert.Contains("! study arden-2031 is retracted", output, StringComparison.Ordinal);
        Assert.Contains("! study arden-2031 is no longer retracted", EvidenceCommand.Run("diff", data.Path, Repository.ForeignBase).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*.doc", 1)]
    [InlineData("base.json", 1)]
    [InlineData("manifest.json", 1)]
    public void Verify_OneFlippedBit_SaysWhichFileAndExitsOne(string file, int code)
    {
        using var index = new TempFolder();
        Assert.Equal(0, EvidenceCommand.Run("build", "--data", Repository.ForeignBase, "--index", index.Path).Code);
        string path = Directory.EnumerateFiles(index.Path, file, SearchOption.AllDirectories).Single();
        byte[] bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 4;
        File.WriteAllBytes(path, bytes);

        (int exit, string output, _) = EvidenceCommand.Run("verify", "--index", index.Path);

        Assert.Equal(code, exit);
        Assert.Contains("WRONG", output, StringComparison.Ordinal);
        Assert.Contains("evidence build", output, StringComparison.Ordinal);
        Assert.Equal(0, EvidenceCommand.Run("build", "--data", Repository.ForeignBase, "--index", index.Path).Code);
        Assert.Equal(0, EvidenceCommand.Run("verify", "--index", index.Path).Code);
    }

    [Fact]
    public void Verify_WithoutIndex_ExitsThree()
    {
        using var index = new TempFolder();
        Assert.Equal(3, EvidenceCommand.Run("verify", "--index", index.Path).Code);
    }

    [Fact]
    public void Build_Watching_BuildsAgainAfterASaveAndOutlivesABrokenOne()
    {
        using TempFolder data = TempFolder.CopyOf(Repository.ForeignBase);
        using var index = new TempFolder();
        using System.Diagnostics.Process watch = EvidenceCommand.Start("build", "--watch", "--data", data.Path, "--index", index.Path);
        watch.ErrorDataReceived += (_, _) => { };
        watch.BeginErrorReadLine();
        try
        {
            Assert.Contains("Built", ReadLine(watch), StringComparison.Ordinal);
            data.Write("claims/broken.yaml", "id: [");
            Thread.Sleep(1500);
            File.Delete(Path.Combine(data.Path, "claims", "broken.yaml"));
            data.Write("concepts/measurement.yaml", File.ReadAllText(Path.Combine(data.Path, "concepts", "measurement.yaml")) + "- id: new-word\n  label: quillfeather\n  kind: measurement\n");
            Assert.Contains("Built", ReadLine(watch), StringComparison.Ordinal);
        }
        finally
        {
            watch.Kill();
            watch.WaitForExit();
        }

        Assert.Contains("new-word", EvidenceCommand.Run("search", "quillfeather", "--index", index.Path).Out, StringComparison.Ordinal);
    }

    private static string ReadLine(System.Diagnostics.Process process)
    {
        Task<string?> line = process.StandardOutput.ReadLineAsync();
        Assert.True(line.Wait(TimeSpan.FromSeconds(30)), "no generation within half a minute");
        return line.GetAwaiter().GetResult() ?? "";
    }
}
