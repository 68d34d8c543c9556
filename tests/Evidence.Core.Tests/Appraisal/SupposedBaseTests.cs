using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Evidence.Core.Appraisal;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Appraisal;

/// <summary>Leaving evidence out, and what falls: against whole rebuilds.</summary>
public sealed class SupposedBaseTests
{
    private static readonly KnowledgeBase Base = DataFolder.Load(Repository.Data).ToKnowledgeBase();
    private static readonly IReadOnlyDictionary<string, ClaimAppraisal> Verdicts = Appraiser.Appraise(Base);

    private static readonly Gen<Supposition> Suppositions =
        from studies in Gen.OneOf(Base.Studies.Select(s => s.Id).ToArray()).Array[0, 12]
        from retracted in Gen.OneOf(Base.Studies.Select(s => s.Id).ToArray()).Array[0, 4]
        from designs in Gen.OneOf(Enum.GetValues<Design>()).Array[0, 2]
        select Supposition.Retracted(retracted, "supposed") with { WithoutStudies = studies.Distinct().ToArray(), WithoutDesigns = designs.Distinct().ToArray() };

    [Fact]
    public void Of_AnySupposition_EqualsAWholeRebuild() => Suppositions.Sample(
        supposition =>
        {
            SupposedBase supposed = SupposedBase.Of(Base, Verdicts, supposition);
            IReadOnlyDictionary<string, ClaimAppraisal> rebuilt = Appraiser.Appraise(Rebuilt(supposition));

            Assert.Equal(Text(rebuilt), Text(supposed.Appraisals));
            Assert.Equal(Moved(Verdicts, rebuilt), supposed.Changes.Select(c => c.Claim.Id));
        },
        iter: 25);

    [Fact]
    public void Of_EachStudyAlone_ChangesOnlyItsClaimsAndNamesTheStep()
    {
        foreach (Study study in Base.Studies)
        {
            SupposedBase supposed = SupposedBase.Of(Base, Verdicts, new Supposition { WithoutStudies = [study.Id] });

            Assert.All(supposed.Changes, c => Assert.Contains(Base.ClaimsOfStudy(study.Id), own => own.Id == c.Claim.Id));
            Assert.All(supposed.Changes.SelectMany(c => c.Strata), s => Assert.NotEqual(s.StepBefore, s.Step));
        }
    }

    [Fact]
    public void Of_StudyTakenOutAndPutBack_IsAsItWas()
    {
        string asItWas = Text(Verdicts);
        foreach (Study study in Base.Studies.Where(s => Base.ClaimsOfStudy(s.Id).Count > 3))
        {
            SupposedBase without = SupposedBase.Of(Base, Verdicts, new Supposition { WithoutStudies = [study.Id] });
            IReadOnlyList<ClaimChange> back = ClaimChange.Between(without.Appraisals, Appraiser.Appraise(Base));

            Assert.Equal(
                without.Changes.SelectMany(c => c.Strata.Select(s => (c.Claim.Id, s.Stratum, s.VerdictBefore, s.CertaintyBefore, s.Verdict, s.Certainty))),
                back.SelectMany(c => c.Strata.Select(s => (c.Claim.Id, s.Stratum, s.Verdict, s.Certainty, s.VerdictBefore, s.CertaintyBefore))));
            Assert.Equal(asItWas, Text(Appraiser.Appraise(new Supposition().Apply(Base))));
        }
    }

    [Fact]
    public void Retracted_Study_FallsAsIfLeftOutAndSaysWhy()
    {
        foreach (Study study in Base.Studies.Where(s => !s.IsRetracted() && Base.ClaimsOfStudy(s.Id).Count > 0))
        {
            SupposedBase retracted = SupposedBase.Of(Base, Verdicts, Supposition.Retracted([study.Id], "supposed"));
            SupposedBase leftOut = SupposedBase.Of(Base, Verdicts, new Supposition { WithoutStudies = [study.Id] });

            Assert.Equal(leftOut.Changes.Select(Conclusion), retracted.Changes.Select(Conclusion));
            Assert.All(retracted.Changes.SelectMany(c => c.Strata), s => Assert.Contains(s.NewSteps, step => step.Rule == 1 && step.Text.Contains(study.Id, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("matei-2021-med")]
    [InlineData("maslowski-2009-nature")]
    [InlineData("alipour-2014-ijrd")]
    public void Of_StudyTakenOutOfTheFiles_FallsAsAWholeRebuildSaysAndComesBack(string study)
    {
        using TempFolder copy = TempFolder.CopyOf(Repository.Data);
        string hash = DataFolder.HashOf(copy.Path);
        Dictionary<string, string> files = Directory.EnumerateFiles(Path.Combine(copy.Path, "claims")).ToDictionary(f => f, File.ReadAllText);
        foreach ((string file, string text) in files) File.WriteAllText(file, WithoutItems(text, study));

        KnowledgeBase rebuilt = DataFolder.Load(copy.Path).ToKnowledgeBase();
        SupposedBase supposed = SupposedBase.Of(Base, Verdicts, new Supposition { WithoutStudies = [study] });

        Assert.NotEqual(hash, DataFolder.HashOf(copy.Path));
        Assert.Equal(Text(Appraiser.Appraise(rebuilt)), Text(supposed.Appraisals));
        Assert.Equal(Moved(Verdicts, Appraiser.Appraise(rebuilt)), supposed.Changes.Select(c => c.Claim.Id));

        foreach ((string file, string text) in files) File.WriteAllText(file, text);
        Assert.Equal(hash, DataFolder.HashOf(copy.Path));
        Assert.Equal(Text(Verdicts), Text(Appraiser.Appraise(DataFolder.Load(copy.Path).ToKnowledgeBase())));
    }

    [Fact]
    public void Between_WhomAClaimSpeaksOfMoves_TellsItsConclusionThoughNoLivingSystemMoved()
    {
        Claim[] people = [.. Base.Claims.Where(c => c.Population == Population.PeopleWithCondition && Verdicts[c.Id].Verdict == Verdict.Supported && Verdicts[c.Id].In(Stratum.Animals).Verdict != Verdict.Supported)];
        var moved = new KnowledgeBase(Base.Concepts, Base.Studies, [.. Base.Claims.Select(c => people.Contains(c) ? c with { Population = Population.Animals } : c)]);

        IReadOnlyList<ClaimChange> changes = ClaimChange.Between(Verdicts, Appraiser.Appraise(moved));

        Assert.NotEmpty(people);
        Assert.All(people, c => Assert.NotEqual(Verdict.Supported, changes.Single(x => x.Claim.Id == c.Id).Verdict));
    }

    [Fact]
    public void Apply_UnknownStudy_Throws() =>
        Assert.Throws<ArgumentException>(() => new Supposition { WithoutStudies = ["no-such-study"] }.Apply(Base));

    // Items of the list of evidence begin with two spaces and a dash; a list without items goes as a whole.
    private static string WithoutItems(string text, string study)
    {
        string kept = Regex.Replace(text, $"^  - study: {Regex.Escape(study)}\n(    .*\n?)*", "", RegexOptions.Multiline);
        return Regex.Replace(kept, "^evidence:\n(?!  - )", "", RegexOptions.Multiline);
    }

    private static string Conclusion(ClaimChange change) =>
        $"{change.Claim.Id} {change.Verdict} {change.Certainty} {string.Join(' ', change.Strata.Select(s => $"{s.Stratum} {s.VerdictBefore} {s.CertaintyBefore} {s.Verdict} {s.Certainty}"))}";

    // The long way: another base from records without the evidence, written without the code under test.
    private static KnowledgeBase Rebuilt(Supposition supposition)
    {
        List<Study> studies = [.. Base.Studies];
        foreach ((string id, IReadOnlyList<Notice> added) in supposition.Notices)
        {
            int at = studies.FindIndex(s => s.Id == id);
            studies[at] = studies[at] with { Notices = [.. studies[at].Notices, .. added] };
        }

        var claims = new List<Claim>();
        foreach (Claim claim in Base.Claims)
        {
            var kept = new List<EvidenceItem>();
            foreach (EvidenceItem item in claim.Evidence)
            {
                Design design = item.Design ?? Base.FindStudy(item.Study)!.Design;
                if (!supposition.WithoutStudies.Contains(item.Study) && !supposition.WithoutDesigns.Contains(design)) kept.Add(item);
            }

            claims.Add(claim with { Evidence = kept });
        }

        return new KnowledgeBase(Base.Concepts, studies, claims);
    }

    private static IEnumerable<string> Moved(IReadOnlyDictionary<string, ClaimAppraisal> before, IReadOnlyDictionary<string, ClaimAppraisal> after) =>
        before.Keys.Where(id => before[id].Claim.Status == ClaimStatus.Current
            && Enum.GetValues<Stratum>().Any(s => before[id].In(s).Verdict != after[id].In(s).Verdict || before[id].In(s).Certainty != after[id].In(s).Certainty)).Order(StringComparer.Ordinal);

    private static string Text(IReadOnlyDictionary<string, ClaimAppraisal> appraisals) =>
        JsonSerializer.Serialize(appraisals.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value), EvidenceJson.Options);
}
