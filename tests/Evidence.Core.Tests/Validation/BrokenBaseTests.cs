using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Validation;
using Evidence.Tests;

namespace Evidence.Core.Tests.Validation;

/// <summary>Each row breaks a copy of the foreign base in one place and expects the code at that place.</summary>
public sealed class BrokenBaseTests
{
    public static TheoryData<string, string, string, string, int> Breaks => new()
    {
        { "EV1001", "studies/arden-2031.yaml", "title: ", "title: \"no end ", 4 },
        { "EV1002", "studies/arden-2031.yaml", "container-title:", "jornal:", 7 },
        { "EV1003", "claims/moss-raises-glow.yaml", "text: ", "# text: ", 2 },
        { "EV1004", "studies/arden-2031.yaml", "author: [Arden P, Bexley Q]", "author: Arden P", 5 },
        { "EV1005", "claims/moss-raises-glow.yaml", "stance: supports", "stance: agrees", 14 },
        { "EV1006", "claims/moss-raises-glow.yaml", "id: moss-raises-glow", "id: moss-raises-light", 2 },
        { "EV1007", "claims/moss-raises-glow.yaml", "id: moss-raises-glow", "id: Moss_raises", 2 },
        { "EV1008", "claims/moss-raises-glow.yaml", "id: moss-raises-glow", "id: moss-raises-glow\nformerIds: [dust-lowers-glow]", 3 },
        { "EV1009", "claims/moss-raises-glow.yaml", "study: arden-2031", "study: arden-2013", 13 },
        { "EV1010", "concepts/process.yaml", "label: lamp glow", "label: lamp glow\n  broader: [lamp-glow]", 4 },
        { "EV1011", "claims/moss-raises-glow.yaml", "- study: arden-2031\n    stance: supports\n", "- study: arden-2031\n", 13 },
        { "EV1012", "claims/moss-raises-glow.yaml", "ciLow: 1.1", "ciLow: 1.9", 18 },
        { "EV1013", "studies/arden-2031.yaml", "DOI: \"10.", "DOI: \"https://doi.org/10.", 11 },
        { "EV1014", "studies/arden-2031.yaml", "PMID: \"", "PMID: \"PMC", 12 },
        { "EV1015", "studies/arden-2031.yaml", "issued: \"2031\"", "issued: \"May 2031\"", 6 },
        { "EV1016", "studies/arden-2031.yaml", "readBasis: abstract", "readBasis: metadata-only", 0 },
        { "EV1017", "claims/moss-raises-glow.yaml", "directness: exact", "directness: low", 15 },
        { "EV1018", "claims/moss-raises-glow.yaml", "study: bexley-2033", "study: arden-2031", 20 },
        { "EV1019", "claims/moss-raises-glow.yaml", "basis: shown", "basis: proposed", 0 },
        { "EV1020", "claims/moss-raises-glow.yaml", "opposite: [moss-lowers-glow]", "opposite: [dust-lowers-glow]", 11 },
        { "EV1022", "concepts/process.yaml", "label: wick wear", "label: lamp glow", 0 },
        { "EV1023", "studies/arden-2031.yaml", "sample: {n: 140, unit: participants}", "sample: {n: 0, unit: participants}", 15 },
        { "EV1024", "studies/arden-2031.yaml", "design: randomised-trial", "design: meta-analysis", 13 },
        { "EV1025", "claims/moss-raises-glow.yaml", "finding: Lamps with moss glowed longer.", "finding: \" \"", 17 },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void Validate_BrokenInOnePlace_ReportsCodeFileAndLine(string code, string file, string old, string replacement, int line)
    {
        using TempFolder copy = TempFolder.CopyOf(Repository.ForeignBase);
        string path = Path.Combine(copy.Path, file), text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + replacement + text[(at + old.Length)..]);

        IReadOnlyList<Finding> findings = Validator.Validate(DataFolder.Load(copy.Path));

        Assert.Contains(findings, f => f.RuleId == code && (line == 0 || (f.Position.File == file && f.Position.Line == line)));
    }

    [Fact]
    public void Validate_ForeignBase_HasNoFindings() => Assert.Empty(Validator.Validate(DataFolder.Load(Repository.ForeignBase)));

    [Fact]
    public void Breaks_CoverEveryRuleOfTheCatalogue() =>
        Assert.Equal(Validator.Catalogue.Select(d => d.Id), Breaks.Select(b => (string)((object[])b)[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void Validate_TwoBrokenFiles_ReportsBoth()
    {
        using TempFolder copy = TempFolder.CopyOf(Repository.ForeignBase);
        copy.Write("claims/a.yaml", "id: [");
        copy.Write("claims/b.yaml", "idd: b");

        IReadOnlyList<Finding> findings = Validator.Validate(DataFolder.Load(copy.Path));

        Assert.Contains(findings, f => f.Position.File == "claims/a.yaml" && f.RuleId == "EV1001");
        Assert.Contains(findings, f => f.Position.File == "claims/b.yaml" && f.RuleId == "EV1002");
    }
}
