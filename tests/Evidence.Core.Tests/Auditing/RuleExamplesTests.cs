using Evidence.Core.Appraisal;
using Evidence.Core.Auditing;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Auditing;

/// <summary>Every rule finds its own example and leaves its clean one alone.</summary>
public sealed class RuleExamplesTests
{
    private static readonly AuditContext Context = AuditFixture.Context();

    public static TheoryData<string> Ids => [.. AuditRules.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Audit_ExampleOfARule_IsFoundAndItsCleanExampleIsNot(string id)
    {
        AuditRule rule = AuditRules.Find(id)!;

        Assert.Contains(Audit(rule, rule.Description.Example, old: true), f => f.RuleId == id);
        Assert.DoesNotContain(Audit(rule, rule.Clean, old: false), f => f.RuleId == id);
    }

    [Fact]
    public void All_HaveReasonRemedyAndBothExamples() => Assert.All(AuditRules.All, rule =>
    {
        Assert.Matches("^[A-Z]+(-[A-Z]+)*$", rule.Id);
        Assert.EndsWith(".", rule.Description.Why);
        Assert.NotEqual(rule.Description.Example, rule.Clean);
        Assert.True(rule.Description.Fix.Length > 10);
    });

    private static IReadOnlyList<Finding> Audit(AuditRule rule, string example, bool old) =>
        rule.Id == "NOTICE-STALE" ? AuditFixture.Audit(AuditFixture.Context(AuditFixture.Notices([], old ? new DateOnly(2025, 1, 1) : AuditFixture.Today)), "").Findings
        : rule.Id.StartsWith("WAIVE", StringComparison.Ordinal) ? AuditFixture.Audit(Context, "@article{a, title = {Moss in brass lamps}}", LoadedWaivers.Read("waivers.yaml", "- " + example)).Findings
        : rule.Id == "UNVERIFIED" ? AuditBase("{id: arden-2031, title: Moss, design: cohort, organism: [human], readBasis: abstract, " + example + "}")
        : example.StartsWith('@') ? AuditFixture.Audit(Context, example).Findings
        : AuditBase(example);

    // The foreign base with one record more, or one replaced; findings about the others do not count.
    private static IReadOnlyList<Finding> AuditBase(string yaml)
    {
        var loading = new BaseLoading();
        string id = yaml[(yaml.IndexOf("id: ", StringComparison.Ordinal) + 4)..yaml.IndexOf(',', StringComparison.Ordinal)], name = (yaml.Contains("text:", StringComparison.Ordinal) ? "claims/" : "studies/") + id + ".yaml";
        foreach (string path in Directory.EnumerateFiles(Repository.ForeignBase, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string relative = Path.GetRelativePath(Repository.ForeignBase, path).Replace('\\', '/');
            if (relative != name) loading.Add(relative, File.ReadAllText(path));
        }

        loading.Add(name, yaml);
        LoadedBase loaded = loading.ToLoadedBase("", "");
        Assert.Empty(loaded.Findings);
        KnowledgeBase records = loaded.ToKnowledgeBase();
        var context = new AuditContext(records, Appraiser.Appraise(records), NoticeList.None, AuditFixture.Today);
        return [.. Auditor.AuditBase(context, "data", BasePlaces.Of(loaded), LoadedWaivers.None).Findings.Where(f => f.Entry == id)];
    }
}
